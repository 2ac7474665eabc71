using System.ComponentModel;

using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>Values of the management liability.</summary>
/// <param name="Liability">Rule that says what counts as mismanaged, named where the income plan is missing.</param>
/// <param name="Rule">Rule of its transfers.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ManagementLiabilityTerms(ushort Liability, ushort Rule);

/// <summary>Stage <c>management-liability</c>: an area in deficit, or by the reading <c>always</c> any area, bears what was mismanaged.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ManagementLiabilityKernel
{
    /// <summary>Runs the stage over all areas, in policy order; by the reading <c>in-a-gap</c> only an area in deficit is charged.</summary>
    /// <exception cref="FactsException">The income plan of an area that is to be charged is missing.</exception>
    public static void Run(ref SettlementRun run, in ManagementLiabilityTerms terms) => Run<Unrecorded>(ref run, in terms);

    /// <summary>The same, where it may be recorded.</summary>
    internal static void Run<TMode>(ref SettlementRun run, in ManagementLiabilityTerms terms)
        where TMode : struct, IRecordMode
    {
        for (int area = 0; area < run.Facts.Length; area++)
        {
            if (run.Areas[area].Fund < Fen.Zero || run.Readings.ManagementAlways)
            {
                Charge<TMode>(ref run, in terms, area);
            }
        }
    }

    private static void Charge<TMode>(ref SettlementRun run, in ManagementLiabilityTerms terms, int area)
        where TMode : struct, IRecordMode
    {
        run.Require(AreaFact.IncomePlan, area, terms.Liability);
        ref readonly AreaFacts facts = ref run.Facts[area];
        ref AreaState state = ref run.Areas[area];
        const string what = "the management liability";
        Fen shortfall = Fen.Max(Fen.Zero, facts[AreaFact.IncomePlan] - facts[AreaFact.Income]);
        Fen liability = run.Sum(what, shortfall, facts[AreaFact.ViolationIncomeLoss], area, terms.Rule);
        liability = run.Sum(what, liability, facts[AreaFact.ViolationExpenditure], area, terms.Rule);
        Fen full = liability;
        Fen gap = Fen.Max(Fen.Zero, -state.Fund);
        Shaping shaping = Shaping.Liability;
        if (liability > gap)
        {
            shaping |= gap > Fen.Zero ? Shaping.ManagementCharge : Shaping.ManagementScope | Shaping.ManagementCharge;
            liability = run.Readings.ManagementUpToGap ? gap : liability;
            run.Shape(shaping);
        }

        state.ManagementLiability = liability;
        if (TMode.IsOn)
        {
            ManagementNotes.Liability(in run, in terms, area, full, liability);
        }

        run.Move(PartyKind.AreaFiscal, PartyKind.Fund, area, liability, terms.Rule, StageKind.ManagementLiability, shaping);

        // What was charged above the gap is no surplus of the year; it stays with the area.
        if (TMode.IsOn)
        {
            ManagementNotes.Excess(in run, in terms, area, gap);
        }

        run.Move(PartyKind.Fund, PartyKind.Balance, area, Fen.Max(Fen.Zero, liability - gap), terms.Rule, StageKind.ManagementLiability, shaping);
    }
}
