using System.ComponentModel;

using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>Values of the closing.</summary>
/// <param name="EarlyWarnings">Limits of months payable, sharpest first; an area gets the first that it is below.</param>
/// <param name="QuotaCarryOver">Rule by which what is left of a quota is added to next year's, or <see langword="null"/>.</param>
/// <param name="FrozenFlag">Rule that freezes the benefits of an area that received anything from the pool, or <see langword="null"/>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ClosingTerms(EquatableArray<Rate> EarlyWarnings, ushort? QuotaCarryOver, ushort? FrozenFlag);

/// <summary>Stage <c>closing</c>: months payable, flags and next year's quota.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ClosingKernel
{
    private const long HundredthsOfMonths = 1200; // Closing balance ÷ (E / 12), in hundredths.

    /// <summary>Runs the stage over all areas, in policy order.</summary>
    public static void Run(ref SettlementRun run, in ClosingTerms terms) => Run<Unrecorded>(ref run, in terms);

    /// <summary>The same, where it may be recorded.</summary>
    internal static void Run<TMode>(ref SettlementRun run, in ClosingTerms terms)
        where TMode : struct, IRecordMode
    {
        for (int area = 0; area < run.Facts.Length; area++)
        {
            ref readonly AreaFacts facts = ref run.Facts[area];
            ref AreaState state = ref run.Areas[area];
            if (facts[AreaFact.Expenditure] > Fen.Zero)
            {
                state.MonthsPayableHundredths = KernelMath.RoundedWideQuotient(state.Balance.Value, HundredthsOfMonths, facts[AreaFact.Expenditure].Value);
                state.EarlyWarning = FirstBelow(terms.EarlyWarnings, state.Balance.Value, facts[AreaFact.Expenditure].Value);
            }

            if (terms.QuotaCarryOver is { } quotaCarryOver && facts.Has(AreaFact.NextYearQuota))
            {
                Fen left = Fen.Max(Fen.Zero, facts[AreaFact.ExpenditureBudget] - facts[AreaFact.Expenditure]);
                state.NextQuota = run.Sum("next year's quota", facts[AreaFact.NextYearQuota], left, area, quotaCarryOver);
            }

            state.BenefitsFrozen = terms.FrozenFlag is not null && state.Received;
            if (TMode.IsOn)
            {
                ClosingNotes.Say(in run, in terms, area);
            }
        }
    }

    // From the exact value, not from the rounded one that is shown.
    private static int FirstBelow(EquatableArray<Rate> limits, long balance, long expenditure)
    {
        for (int i = 0; i < limits.Count; i++)
        {
            if ((Int128)balance * 12 * limits[i].Denominator < (Int128)expenditure * limits[i].Numerator)
            {
                return i;
            }
        }

        return -1;
    }
}
