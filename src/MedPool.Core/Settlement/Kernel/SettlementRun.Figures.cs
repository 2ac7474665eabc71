using MedPool.Law;

namespace MedPool.Kernels;

public ref partial struct SettlementRun
{
    /// <summary>A figure of an area; an error where it is not given.</summary>
    internal readonly long Figure<T>(AreaFact<T> figure, int area, ushort rule)
    {
        Require(figure, area, rule);
        return Facts[area].Memory.Number(figure.Slot);
    }

    /// <summary>⌊months × Σ figure ÷ 12⌋, at most what 64 bits hold (no pool holds more).</summary>
    internal readonly Fen Capacity(Rate months, AreaFact<Fen> figure, ushort rule)
    {
        Int128 sum = 0;
        for (int area = 0; area < Facts.Length; area++)
        {
            sum += Figure(figure, area, rule);
        }

        Int128 capacity = sum * months.Numerator / ((Int128)months.Denominator * 12);
        return new Fen((long)Int128.Min(capacity, long.MaxValue));
    }

    /// <summary>What the pool may still take under a ceiling.</summary>
    internal readonly Fen Room(in CapTerms cap) => Fen.Max(Fen.Zero, Capacity(cap.Months, cap.Of, cap.Rule) - Pool);

    /// <summary>Cuts the planned amounts in <see cref="Asked"/> to the ceiling, as the reading <c>cap</c> says.</summary>
    /// <returns>What shaped them.</returns>
    internal Shaping Limit(in CapTerms cap, Span<Fen> amounts)
    {
        Int128 sum = KernelMath.Sum(amounts);
        if (sum == 0)
        {
            return Shaping.None; // Nothing is raised, so the rule does not come into play.
        }

        Fen room = Room(cap);
        if (sum <= room.Value)
        {
            return Shaping.None;
        }

        Shaping shaping = Shaping.Ceiling;
        if (room.Value == 0)
        {
            amounts.Clear();
        }
        else
        {
            shaping |= Shaping.CapReading;
            if (!Readings.CapIsThreshold)
            {
                Apportion.Split(room, amounts, amounts);
            }
        }

        Shape(shaping);
        return shaping;
    }

    /// <summary>What each area gets of what it asked for a gap of the year, out of what the pool may give for gaps.</summary>
    /// <returns>What shaped it.</returns>
    internal Shaping RationForGaps(ReadOnlySpan<Fen> asked, Span<Fen> granted)
    {
        Int128 sum = KernelMath.Sum(asked);
        Shaping availability = sum > LeftOfOpening.Value && LeftOfOpening < Pool ? Shaping.PoolAvailability : Shaping.None;
        Shaping shaping = availability | Ration(asked, sum, PoolAvailable, granted);
        Shape(shaping);
        return shaping;
    }

    /// <summary>What each area gets of what it asked, out of all that the pool holds.</summary>
    /// <inheritdoc cref="RationForGaps" path="/returns"/>
    internal Shaping Ration(ReadOnlySpan<Fen> asked, Span<Fen> granted)
    {
        Shaping shaping = Ration(asked, KernelMath.Sum(asked), Fen.Max(Fen.Zero, Pool), granted);
        Shape(shaping);
        return shaping;
    }

    private readonly Shaping Ration(ReadOnlySpan<Fen> asked, Int128 sum, Fen available, Span<Fen> granted)
    {
        if (sum <= available.Value)
        {
            asked.CopyTo(granted);
            return Shaping.None;
        }

        Shaping shaping = available > Fen.Zero && AsksMoreThanOne(asked) ? Shaping.ScarcePool : Shaping.None;
        if (Readings.ScarceInPolicyOrder)
        {
            for (int area = 0; area < asked.Length; area++)
            {
                granted[area] = Fen.Min(asked[area], available);
                available -= granted[area];
            }
        }
        else
        {
            Apportion.Split(available, asked, granted);
        }

        return shaping;
    }

    // One alone gets all there is in either reading.
    private static bool AsksMoreThanOne(ReadOnlySpan<Fen> asked)
    {
        int askers = 0;
        foreach (Fen amount in asked)
        {
            askers += amount > Fen.Zero ? 1 : 0;
        }

        return askers > 1;
    }
}
