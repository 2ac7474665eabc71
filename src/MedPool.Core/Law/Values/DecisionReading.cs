using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads the reference to an open value: a decision that the facts, or a later version of the policy, must give.</summary>
internal static class DecisionReading
{
    /// <summary>The decision under a key that can be missing.</summary>
    /// <param name="reader">The object that refers to it.</param>
    /// <param name="key">Usually <c>decision</c>.</param>
    /// <param name="kind">What kind of value is needed.</param>
    /// <param name="allowed">The facts that can decide this.</param>
    public static string? Decision(this ObjectReader reader, string key, OpenValueKind kind, params string[] allowed)
    {
        string? name = reader.OptionalText(key);
        if (name is null)
        {
            return null;
        }

        ReadingContext context = reader.Context;
        bool declared = context.OpenValues.Use(name);
        string? wrong = null;
        if (Array.IndexOf(allowed, name) < 0)
        {
            wrong = $"\"{name}\" cannot decide this.{NearestWord.Suggest(name, allowed)} Possible here: {string.Join(", ", allowed)}.";
        }
        else if (!declared)
        {
            wrong = $"No open value is called \"{name}\". Declare it under \"openValues\" with the article that leaves it open.";
        }
        else if (context.OpenValueOf.TryGetValue(name, out OpenValue? open) && open.Kind != kind)
        {
            wrong = $"The open value \"{name}\" is declared as {PolicyWords.OpenValueKind.WordOf(open.Kind)}; "
                + $"{PolicyWords.OpenValueKind.WordOf(kind)} is needed here. Correct its \"kind\".";
        }

        if (wrong is null)
        {
            return name;
        }

        context.Report(ProblemIds.UnknownDecision, reader.Optional(key)!, wrong);
        return null;
    }

    /// <summary>The decision under <c>decision</c>, which must be given.</summary>
    public static string? RequiredDecision(this ObjectReader reader, OpenValueKind kind, params string[] allowed) =>
        reader.Required("decision") is null ? null : reader.Decision("decision", kind, allowed);
}
