using System.Text.Json;

namespace MedPool.Internals;

/// <summary>Writes the steps of a fund into <c>settlement.json</c>. Numbers of all areas stand once, under <c>lists</c>.</summary>
internal static class StepWriter
{
    /// <summary>Writes the members <c>steps</c> and <c>lists</c>; nothing for a settlement without steps.</summary>
    public static void Write(Utf8JsonWriter json, StoredSteps steps)
    {
        if (!steps.Exist)
        {
            return;
        }

        List<StoredAreas> lists = [];
        json.List("steps", new EquatableArray<StoredStep>([.. steps.All]), (json, step) => WriteStep(json, step, lists));
        json.List("lists", new EquatableArray<StoredAreas>([.. lists]), WriteList);
    }

    /// <summary>The words of the law that a step needs beside those of its transfer.</summary>
    public static IEnumerable<(string For, Citation Cite)> Citations(FundSettlement fund, StoredStep step)
    {
        IEnumerable<Citation> needed = step.Transfer < 0
            ? step.Rule is { } rule ? step.ShapedBy.Prepend(rule) : step.ShapedBy
            : step.ShapedBy.Except(fund.Transfers[step.Transfer].ShapedBy);
        return needed.Select(cite => (UseOf(step.StageName), cite));
    }

    /// <summary>What a step's citation is for.</summary>
    public static string UseOf(string stage) => $"step {stage}";

    private static void WriteStep(Utf8JsonWriter json, StoredStep step, List<StoredAreas> lists)
    {
        json.WriteString("area", step.AreaCode);
        json.WriteString("stage", step.StageName);
        string kind = PolicyWords.Stage.WordOf(step.Stage);
        if (step.StageName != kind)
        {
            json.WriteString("kind", kind);
        }

        json.WriteString("figure", step.Figure);
        WriteIndex(json, "transfer", step.Transfer);
        json.WriteString("amount", step.Amount.ToString());
        json.WriteString("unit", step.Amount.Unit.Word());
        json.WriteString("formula", step.Formula);
        json.List("inputs", new EquatableArray<StoredInput>(step.Inputs), (json, input) => WriteInput(json, input, lists));
        json.WriteString("rule", step.Rule?.Rule);
        json.Strings("shapedBy", new EquatableArray<string>([.. step.ShapedBy.Select(static cite => cite.Rule)]));
        json.Strings("readings", new EquatableArray<string>([.. step.Readings.Select(static reading => $"{reading.Name}={reading.Alternative}")]));
    }

    private static void WriteInput(Utf8JsonWriter json, StoredInput input, List<StoredAreas> lists)
    {
        json.WriteString("name", input.Name);
        if (input.Areas is { } areas)
        {
            int index = lists.FindIndex(list => ReferenceEquals(list, areas));
            if (index < 0)
            {
                index = lists.Count;
                lists.Add(areas);
            }

            json.WriteNumber("list", index);
        }
        else
        {
            json.WriteString("value", input.Value.ToString());
            json.WriteString("unit", input.Value.Unit.Word());
            WriteIndex(json, "step", input.Step);
        }

        json.WriteString("source", input.Source.Word());
    }

    private static void WriteList(Utf8JsonWriter json, StoredAreas list) => json.List(
        "areas",
        new EquatableArray<(string AreaCode, ExplanationNumber Value, int Step)>(list.Entries),
        static (json, entry) =>
        {
            json.WriteString("area", entry.AreaCode);
            json.WriteString("value", entry.Value.ToString());
            json.WriteString("unit", entry.Value.Unit.Word());
            WriteIndex(json, "step", entry.Step);
        });

    private static void WriteIndex(Utf8JsonWriter json, string key, int index)
    {
        if (index >= 0)
        {
            json.WriteNumber(key, index);
        }
    }
}
