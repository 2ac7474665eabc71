using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>Reads assessment sheets from JSON.</summary>
internal static class AssessmentFile
{
    private const string Section = "assessment";
    private const string ThresholdKey = "threshold";
    private const string OpenValueKey = "assessmentThreshold";
    private const int WholeDigitsMax = 6;
    private const int DecimalsMax = 4;

    /// <summary>The threshold by the name of its open value, or as <c>threshold</c> in the section; <see langword="null"/> where neither is given.</summary>
    public static Rate? ThresholdOf(JsonInput root)
    {
        Rate? byName = root.Has(OpenValueKey) ? MarkOf(root, OpenValueKey) : null;
        JsonInput? section = root.Has(Section) ? root.Object(Section) : null;
        Rate? inSection = section is { } sheets && sheets.Has(ThresholdKey) ? MarkOf(sheets, ThresholdKey) : null;
        return byName is null || inSection is null || byName == inSection
            ? byName ?? inSection
            : throw root.Wrong(OpenValueKey, $"{byName} here, {inSection} in $.{Section}.{ThresholdKey}; keep one of the two");
    }

    /// <summary>The sheets, by area.</summary>
    public static EquatableArray<AssessmentSheet> SheetsOf(JsonInput areas) =>
        new([.. areas.Keys.Where(key => key != ThresholdKey).Select(area => SheetOf(areas.Object(area), area))]);

    private static AssessmentSheet SheetOf(JsonInput sheet, string area) =>
        new(area, new([.. sheet.Keys.Select(item => new AssessmentMark(item, MarkOf(sheet, item)))]));

    // A fraction such as 9/10 is a rate and no mark.
    private static Rate MarkOf(JsonInput owner, string key)
    {
        string text = owner.NumberText(key);
        string[] parts = text.Split('.');
        bool plain = parts is [{ Length: >= 1 and <= WholeDigitsMax }] or [{ Length: >= 1 and <= WholeDigitsMax }, { Length: >= 1 and <= DecimalsMax }]
            && parts.All(part => part.All(char.IsAsciiDigit));
        return plain && Rate.TryParse(text, out Rate mark)
            ? mark
            : throw owner.Wrong(key, $"'{text}' is not a mark; write a number from 0 on, with at most {WholeDigitsMax} digits and {DecimalsMax} decimals, such as \"8.5\"");
    }
}
