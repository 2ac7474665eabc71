using System.ComponentModel;

namespace MedPool.Kernels;

/// <summary>Conditions of the coverage as a whole.</summary>
/// <param name="RequiresBalance">Rule by which help needs a cumulative balance of the whole fund, or <see langword="null"/>.</param>
/// <param name="OneApplication">Rule by which an area may apply once a year, or <see langword="null"/>.</param>
/// <param name="Rule">Rule of the other gap.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct CoverageTerms(ushort? RequiresBalance, ushort? OneApplication, ushort Rule);

/// <summary>Values of a coverage step in which parties of the area pay, in order or together, each up to what it holds.</summary>
/// <param name="From"><c>balance</c>, <c>development</c>, <c>reserve</c>.</param>
/// <param name="Rule">Rule of its transfers.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct OwnStepTerms(EquatableArray<PartyKind> From, ushort Rule)
{
    /// <summary>Whether <c>balance</c> is among the parties.</summary>
    internal bool UsesBalance
    {
        get
        {
            for (int i = 0; i < From.Count; i++)
            {
                if (From[i] == PartyKind.Balance)
                {
                    return true;
                }
            }

            return false;
        }
    }
}

/// <summary>Values of a coverage step in which the open gap is split over parties by weights.</summary>
/// <param name="Shares">Parties and weights, or the decision that sets them.</param>
/// <param name="AssessmentRise">What a failed assessment moves to <c>area-fiscal</c>; 0: nothing.</param>
/// <param name="ReserveForShare">Whether the part of <c>area-fiscal</c> is drawn from <c>reserve</c> first, up to the fact <c>riskReserveForShare</c>.</param>
/// <param name="Deduction">Rule by which unmet conditions lower the pool's share by the fact <c>conditionDeduction</c> each, or <see langword="null"/>.</param>
/// <param name="PoolGrantsWhole">Whether a pool that cannot pay its part whole is an error.</param>
/// <param name="Rule">Rule of its transfers.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct SharedStepTerms(
    ShareTerms Shares,
    Rate AssessmentRise,
    bool ReserveForShare,
    ushort? Deduction,
    bool PoolGrantsWhole,
    ushort Rule);
