using System.ComponentModel;

using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>Values of the recovery of violation expenditure.</summary>
/// <param name="Rule">Rule of its transfer.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ViolationRecoveryTerms(ushort Rule);

/// <summary>Stage <c>violation-recovery</c>: violation expenditure is recovered.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ViolationRecoveryKernel
{
    /// <summary>Runs the stage over all areas, in policy order: <c>area-fiscal → fund</c> what is still to be recovered.</summary>
    public static void Run(ref SettlementRun run, in ViolationRecoveryTerms terms) => Run<Unrecorded>(ref run, in terms);

    /// <summary>The same, where it may be recorded.</summary>
    internal static void Run<TMode>(ref SettlementRun run, in ViolationRecoveryTerms terms)
        where TMode : struct, IRecordMode
    {
        for (int area = 0; area < run.Facts.Length; area++)
        {
            if (TMode.IsOn)
            {
                MakeUpNotes.Violations(run.Recorder!, in terms, area);
            }

            run.Move(PartyKind.AreaFiscal, PartyKind.Fund, area, run.Facts[area][AreaFact.ViolationExpenditure], terms.Rule, StageKind.ViolationRecovery);
        }
    }
}
