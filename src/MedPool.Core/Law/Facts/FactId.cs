namespace MedPool.Law;

/// <summary>A fact of an area as kernels name it: a constant place in <c>AreaFacts</c>, with the type of its value.</summary>
/// <typeparam name="T">The type of the value, as <see cref="AreaYear"/> gives it.</typeparam>
public readonly record struct AreaFact<T>
{
    internal AreaFact(byte slot) => Slot = slot;

    /// <summary>The first of its places in the kernel's memory.</summary>
    public int Slot { get; }

    /// <summary>Its row in the table of facts.</summary>
    public Fact Row => AreaFact.BySlot[Slot]!;
}

/// <summary>A fact of a fund or its pool as kernels name it: a constant place in <c>FundFacts</c>, with the type of its value.</summary>
/// <typeparam name="T">The type of the value, as <see cref="FundYear"/> gives it.</typeparam>
public readonly record struct FundFact<T>
{
    internal FundFact(byte slot) => Slot = slot;

    /// <summary>The first of its places in the kernel's memory.</summary>
    public int Slot { get; }

    /// <summary>Its row in the table of facts.</summary>
    public Fact Row => FundFact.BySlot[Slot]!;
}
