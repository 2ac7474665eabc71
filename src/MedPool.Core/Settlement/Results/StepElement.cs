using System.Text.Json;
using static MedPool.Internals.SettlementDocument;

namespace MedPool.Internals;

/// <summary>Reads the steps of a fund out of <c>settlement.json</c>.</summary>
/// <param name="fund">The fund's object.</param>
/// <param name="transfers">The fund's transfers.</param>
/// <param name="cite">Finds the citation of a rule by what it is for.</param>
internal sealed class StepElement(JsonElement fund, EquatableArray<Transfer> transfers, Func<string, string, Citation> cite)
{
    /// <summary>The steps; none where the file has none.</summary>
    public StoredSteps Read()
    {
        if (!fund.TryGetProperty("steps", out _))
        {
            return default;
        }

        StoredAreas[] lists = [.. List(fund, "lists", static list => new StoredAreas([.. List(list, "areas", ReadEntry)]))];
        StoredStep[] steps = [.. List(fund, "steps", step => ReadStep(step, lists))];
        for (int i = 0; i < steps.Length; i++)
        {
            Check(steps[i], i);
        }

        return new StoredSteps(new Lazy<StoredStep[]>(steps));
    }

    // A step rests on earlier ones only.
    private void Check(StoredStep step, int number)
    {
        IEnumerable<int> before = step.Inputs.SelectMany(static input => input.Areas?.Entries.Select(static entry => entry.Step) ?? [input.Step]);
        if (step.Transfer >= transfers.Count || before.Any(index => index >= number))
        {
            throw new FormatException(FormattableString.Invariant($"Step {number} of fund {Text(fund, "fund")} names a transfer or step that is not there."));
        }
    }

    /// <summary>A number with its unit.</summary>
    public static ExplanationNumber Number(JsonElement element, string key = "value") =>
        ExplanationNumber.Parse(Text(element, key), ExplanationWords.Unit(Text(element, "unit")));

    private static (string AreaCode, ExplanationNumber Value, int Step) ReadEntry(JsonElement entry) =>
        (Text(entry, "area"), Number(entry), Index(entry, "step"));

    private StoredStep ReadStep(JsonElement step, StoredAreas[] lists)
    {
        string stage = Text(step, "stage");
        string kind = step.TryGetProperty("kind", out JsonElement word) ? word.GetString()! : stage;
        string use = StepWriter.UseOf(stage);
        int transfer = Index(step, "transfer");
        Transfer? explained = transfer >= 0 && transfer < transfers.Count ? transfers[transfer] : null;
        return new StoredStep
        {
            AreaCode = OptionalText(step, "area"),
            StageName = stage,
            Stage = PolicyWords.Stage.Find(kind) ?? throw new FormatException($"\"{kind}\" is not a stage."),
            Figure = Text(step, "figure"),
            Transfer = transfer,
            Amount = Number(step, "amount"),
            Formula = Text(step, "formula"),
            Inputs = [.. List(step, "inputs", input => ReadInput(input, lists))],
            Rule = explained?.Rule ?? (OptionalText(step, "rule") is { } rule ? cite(rule, use) : null),
            ShapedBy = new EquatableArray<Citation>([.. Strings(step, "shapedBy").Select(shaping => Find(explained, shaping) ?? cite(shaping, use))]),
            Readings = new EquatableArray<ChosenReading>([.. Strings(step, "readings").Select(ReadReading)]),
        };
    }

    private static Citation? Find(Transfer? transfer, string rule) => transfer?.ShapedBy.FirstOrDefault(cite => cite.Rule == rule);

    private static ChosenReading ReadReading(string text)
    {
        string[] parts = text.Split('=');
        return parts.Length == 2 ? new ChosenReading(parts[0], parts[1]) : throw new FormatException($"\"{text}\" is not a reading and its alternative.");
    }

    private static StoredInput ReadInput(JsonElement input, StoredAreas[] lists)
    {
        ExplanationSource source = ExplanationWords.Source(Text(input, "source"));
        int list = Index(input, "list");
        return list < 0
            ? new StoredInput(Text(input, "name"), Number(input), source, Index(input, "step"), null)
            : list < lists.Length
                ? new StoredInput(Text(input, "name"), default, source, -1, lists[list])
                : throw new FormatException(FormattableString.Invariant($"There is no list {list}."));
    }

    private static int Index(JsonElement element, string key) => element.TryGetProperty(key, out JsonElement index) ? index.GetInt32() : -1;
}
