using MedPool.Law;

namespace MedPool.Generators.Writing;

/// <summary>Code that several emitters write.</summary>
internal static class CodeWriterExtensions
{
    /// <summary>A rate that a person or another program may read by name; its documentation has the source.</summary>
    public static CodeWriter Value(this CodeWriter code, string name, Sourced<Rate> rate, string first) =>
        code.Value(name, rate.Value, first, rate.Cite, rate.Assumption);

    public static CodeWriter Value(this CodeWriter code, string name, Rate rate, string first, Citation? cite, string? assumption) =>
        code.Sourced(first, [cite], assumption).Line($"public static {CoreNames.Rate} {name} => {Literals.Of(rate)};");
}
