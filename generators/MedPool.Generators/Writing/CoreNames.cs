using MedPool.Law;

namespace MedPool.Generators.Writing;

/// <summary>
/// Names of the core's types as generated code writes them: from the global namespace, so that no namespace or type of the project can
/// come before them. A project may be called Wenzhou.System or Wenzhou.MedPool, or have a type Rate of its own.
/// </summary>
internal static class CoreNames
{
    public static readonly string Rate = Of(typeof(Rate));
    public static readonly string Fen = Of(typeof(Fen));
    public static readonly string PartyKind = Of(typeof(PartyKind));
    public static readonly string AreaFact = Of(typeof(AreaFact));
    public static readonly string FundFact = Of(typeof(FundFact));
    public static readonly string EquatableArray = Of(typeof(EquatableArray<>));

    /// <summary>A type of the namespace MedPool that the generator does not know itself.</summary>
    public static string Of(string type) => "global::MedPool." + type;

    /// <summary>A type of the namespace MedPool.Kernels: stages and their terms.</summary>
    public static string Kernel(string type) => "global::MedPool.Kernels." + type;

    // The policy reader is compiled into the generator under the names that it has in the core.
    private static string Of(Type type) => "global::" + type.FullName!.Split('`')[0];
}
