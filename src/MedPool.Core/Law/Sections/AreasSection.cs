using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads the participating areas, in the order of every list and apportionment.</summary>
internal static class AreasSection
{
    public static EquatableArray<PolicyArea> Read(ObjectReader root, PolicyLevel? level)
    {
        var seen = new DeclaredNames("area");
        string? home = null;
        return ObjectReader.Each(root.Items("areas"), node =>
        {
            PolicyArea? area = ReadArea(root.Context, node, seen);
            home = area is not null && level is { } known ? CheckHome(root.Context, (JsonObject)node, area, known, home) : home;
            return area;
        });
    }

    private static PolicyArea? ReadArea(ReadingContext context, JsonNode node, DeclaredNames seen)
    {
        if (context.Object(node, "code", "zh", "en", "kind", "assumption", "from", "to") is not { } reader)
        {
            return null;
        }

        string? code = ReadCode(reader, seen);
        LocalizedText? names = reader.Names();
        AreaKind? kind = reader.Word("kind", PolicyWords.AreaKind);
        string? assumption = reader.OptionalAssumption();
        PolicyDate? from = reader.OptionalDate("from");
        PolicyDate? to = reader.OptionalDate("to");
        reader.CheckPeriod(from, to);
        return code is null || names is null || kind is null ? null : new PolicyArea(code, names, kind.Value, assumption, from, to);
    }

    private static string? ReadCode(ObjectReader reader, DeclaredNames seen)
    {
        if (reader.Text("code") is not { } code)
        {
            return null;
        }

        JsonNode node = reader.Optional("code")!;
        if (code.Length != 6 || RateText.Whole(code) is null)
        {
            reader.Context.Report(ProblemIds.MalformedAreaCode, node, $"\"{code}\" is not an area code. Write its six digits, such as \"330723\".");
            return null;
        }

        if (seen.Declare(code, node.Mark))
        {
            return code;
        }

        reader.Context.Report(ProblemIds.RepeatedAreaCode, node, $"Area {code} is listed twice. Keep one of the two.");
        return null;
    }

    // The areas of a city share the first four digits of their codes, those of a province the first two. A code that rests on an
    // assumption is the platform's own and follows no list.
    private static string? CheckHome(ReadingContext context, JsonObject node, PolicyArea area, PolicyLevel level, string? home)
    {
        if (area.Assumption is not null)
        {
            return home;
        }

        string province = area.Code.Substring(0, 2);
        string own = area.Code.Substring(0, level == PolicyLevel.City ? 4 : 2);
        JsonNode code = node.Find("code")!;
        if (Array.IndexOf(Provinces, province) < 0)
        {
            context.Report(
                ProblemIds.UnknownAreaCode,
                code,
                $"No province has the code {province} (GB/T 2260). Correct it, or name the assumption that the code rests on.");
            return home;
        }

        if (home is not null && home != own)
        {
            context.Report(
                ProblemIds.UnknownAreaCode,
                code,
                $"{area.Code} is outside {home.PadRight(6, '0')}, to which the areas above belong. "
                + "Correct it, or name the assumption that the code rests on.");
        }

        return home ?? own;
    }

    private static readonly string[] Provinces =
    [
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46",
        "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82",
    ];
}
