namespace MedPool.Generators.Naming;

/// <summary>A code and the name that stands for it in C#.</summary>
internal sealed record NamedCode(string Name, string Code);
