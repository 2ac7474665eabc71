using System.Numerics;

namespace MedPool.Internals;

/// <summary>The parts of members' contributions that go to personal accounts (个人账户), where a policy gives them more than nothing and less than all: rounded per row, half away from zero.</summary>
internal sealed unsafe class ColumnPersonalParts
{
    private readonly PersonalShares _shares;

    private ColumnPersonalParts(PersonalShares shares) => _shares = shares;

    /// <summary>The shares of a policy, or null when all of them are nothing or all.</summary>
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

    /// <summary>Parts the members' amounts of a block.</summary>
    /// <param name="rows">The key columns from the block's first row on.</param>
    /// <param name="members">The members' amounts.</param>
    /// <param name="unknown">Rows with a code that is none.</param>
    /// <param name="parts">Takes the parts; zero where the share is nothing or all.</param>
    /// <returns>Rows to leave to the scalar definition.</returns>
    public ulong Take(in PinnedKeys rows, long* members, ulong unknown, long* parts)
    {
        new Span<long>(parts, ColumnBatch.Rows).Clear();
        ulong left = unknown;
        for (ulong known = ~unknown; known != 0; known &= known - 1)
        {
            int row = BitOperations.TrailingZeroCount(known);
            int share = (rows.InsuranceType[row] * PersonalShares.PayerTypes) + rows.Class[row];
            (long numerator, long denominator) = (_shares.Numerators[share], _shares.Denominators[share]);
            if (numerator == 0 || numerator == denominator)
            {
                continue;
            }

            long member = members[row];
            if (numerator < 0 || member is <= -PersonalShares.AmountMax or >= PersonalShares.AmountMax)
            {
                left |= 1UL << row;
                continue;
            }

            long part = ((2 * Math.Abs(member) * numerator) + denominator) / (2 * denominator);
            parts[row] = member < 0 ? -part : part;
        }

        return left;
    }
}
