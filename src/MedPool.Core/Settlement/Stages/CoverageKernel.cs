using System.ComponentModel;

using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>
/// Begin of stage <c>coverage</c>: its conditions, and the other gap of each area. Its steps follow in order, then <see cref="CoverageEndKernel"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CoverageKernel
{
    /// <summary>Checks the conditions of help and takes note of each area's other gap.</summary>
    /// <exception cref="FactsException">An area applied more than once.</exception>
    public static void Run(ref SettlementRun run, in CoverageTerms terms) => Run<Unrecorded>(ref run, in terms);

    /// <summary>The same, where it may be recorded.</summary>
    internal static void Run<TMode>(ref SettlementRun run, in CoverageTerms terms)
        where TMode : struct, IRecordMode
    {
        CheckApplications(run, terms);
        for (int area = 0; area < run.Facts.Length; area++)
        {
            ref AreaState state = ref run.Areas[area];
            Fen gap = Fen.Max(Fen.Zero, -state.Fund);
            if (TMode.IsOn)
            {
                CoverageNotes.Gap(in run, in terms, area);
            }

            state.OtherGap = state.OtherGap == Fen.Zero ? gap : state.OtherGap; // The first coverage with a gap; a later one meets what that left open.
        }

        // 在全市…仍有累计结余的情况下: what areas meet out of their own balances is no help of others and needs none.
        run.HelpRefused = terms.RequiresBalance is { } requiresBalance && run.CumulativeBalance() <= 0 ? requiresBalance : null;
        if (TMode.IsOn)
        {
            CoverageNotes.Condition(in run, in terms);
        }
    }

    // Before any area's help: what the facts say can be mended there, a fund without balance cannot.
    private static void CheckApplications(in SettlementRun run, in CoverageTerms terms)
    {
        if (terms.OneApplication is not { } oneApplication)
        {
            return;
        }

        for (int area = 0; area < run.Facts.Length; area++)
        {
            if (run.Facts[area][AreaFact.NormalApplications] > 1)
            {
                run.Fail(RequirementKind.Applications, null, area, oneApplication, fact: AreaFact.NormalApplications.Row);
            }
        }
    }
}
