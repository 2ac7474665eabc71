using System.Numerics;

namespace MedPool.Internals;

/// <summary>
/// The personal parts (个人账户) of members' contributions, in policies with a share between nothing and all. Rounded per row, half away from zero.
/// </summary>
internal sealed unsafe class ColumnPersonalParts
{
    private readonly PersonalShares _shares;

    private ColumnPersonalParts(PersonalShares shares) => _shares = shares;

    /// <summary>The shares of a policy; <see langword="null"/> if each of them is nothing or all.</summary>
    public static ColumnPersonalParts? Of<TTables>(TTables tables)
        where TTables : struct, IRecordTables
    {
        PersonalShares shares = PersonalShares.Of(tables);
        for (int i = 0; i < shares.Numerators.Length; i++)
        {
            if (shares.Numerators[i] != 0 && shares.Numerators[i] != shares.Denominators[i])
            {
                return new ColumnPersonalParts(shares);
            }
        }

        return null;
    }

    /// <summary>Computes the personal parts of a batch.</summary>
    /// <param name="rows">The key columns, beginning at the batch's first row.</param>
    /// <param name="members">The members' amounts.</param>
    /// <param name="unknown">The mask of rows with unknown codes.</param>
    /// <param name="parts">Receives the personal parts; zero for a share of nothing or all.</param>
    /// <returns>The mask of rows that must be deferred.</returns>
    public ulong Compute(in PinnedKeys rows, long* members, ulong unknown, long* parts)
    {
        new Span<long>(parts, ColumnBatch.Rows).Clear();
        ulong deferred = unknown;
        for (ulong known = ~unknown; known != 0; known &= known - 1)
        {
            int row = BitOperations.TrailingZeroCount(known);
            int share = CodeField.ShareIndex(rows.InsuranceType[row], rows.Type[row]);
            (long numerator, long denominator) = (_shares.Numerators[share], _shares.Denominators[share]);
            if (numerator == 0 || numerator == denominator)
            {
                continue;
            }

            long member = members[row];
            if (numerator < 0 || member is <= -PersonalShares.AmountMax or >= PersonalShares.AmountMax)
            {
                deferred |= 1UL << row;
                continue;
            }

            parts[row] = PersonalShares.Part(member, numerator, denominator);
        }

        return deferred;
    }
}
