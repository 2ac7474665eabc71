namespace MedPool.Generators.Naming;

/// <summary>A code and its name in C#.</summary>
internal sealed record NamedCode(string Name, string Code);
