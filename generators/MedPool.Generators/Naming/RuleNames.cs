namespace MedPool.Generators.Naming;

/// <summary>The constants of rules as generated code refers to them.</summary>
internal static class RuleNames
{
    /// <summary>The constant of the rule that a citation names.</summary>
    public static string Of(Citation cite) => "Rules." + TypeNames.OfRule(cite.Rule);

    /// <summary>A rule that can be absent, as a <c>ushort?</c>.</summary>
    public static string OfOptional(Citation? cite) => cite is null ? "null" : Of(cite);
}
