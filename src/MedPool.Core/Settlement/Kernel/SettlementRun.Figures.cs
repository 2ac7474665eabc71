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
    internal readonly void Limit(in CapTerms cap, Span<Fen> amounts)
    {
        Int128 sum = KernelMath.Sum(amounts);
        if (sum == 0)
        {
            return; // Nothing is raised, so the rule does not come into play.
        }

        Fen room = Room(cap);
        if (room.Value == 0)
        {
            amounts.Clear();
        }
        else if (sum > room.Value && !Readings.CapIsThreshold)
        {
            Apportion.Split(room, amounts, amounts);
        }
    }

    /// <summary>What each area gets of what it asked, out of what the pool may give.</summary>
    internal readonly void Ration(ReadOnlySpan<Fen> asked, Span<Fen> granted)
    {
        Fen available = PoolAvailable;
        if (KernelMath.Sum(asked) <= available.Value)
        {
            asked.CopyTo(granted);
        }
        else if (Readings.ScarceInPolicyOrder)
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
    }
}
