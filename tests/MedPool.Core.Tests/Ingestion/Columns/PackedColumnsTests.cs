using MedPool.Internals;

namespace MedPool.Tests.Ingestion;

/// <summary>Amounts at the limits of a cell's words, and more rows of a cell than it can count: every path gives the ledger of the definition.</summary>
public class PackedColumnsTests
{
    private const int Rows = 30_000;

    // On both sides of the limit of a word, of the last one and of the others.
    private static readonly long[] Sizes =
    [
        0, 0, 0, 1, 2, 99, 12_345, (1L << (ColumnTable.AmountBits - ColumnTable.CountBits)) - 1, 1L << (ColumnTable.AmountBits - ColumnTable.CountBits),
        (1L << ColumnTable.AmountBits) - 1, 1L << ColumnTable.AmountBits,
    ];

    public static TheoryData<int> Paths => [.. HardwarePaths.Available.Where(path => path != HardwarePath.Scalar).Select(path => (int)path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Claims_AtTheLimitsOfWords_EqualTheDefinition(int path)
    {
        foreach ((int sizes, int keys) in ((int, int)[])[(Sizes.Length, 3), (Sizes.Length - 1, 1), (7, 2), (7, 500)])
        {
            Random random = new((10 * sizes) + keys);
            (byte[] bytes, long[][] amounts) = Make(random, 11, sizes, keys);
            for (int row = 0; row < Rows; row++)
            {
                long sign = random.Next(3) == 0 ? -1 : 1;
                ref long total = ref amounts[0][Start(0) + row];
                total = random.Next(200) == 0 ? 1 : 0;
                for (int i = 1; i < amounts.Length; i++)
                {
                    total += amounts[i][Start(i) + row] *= random.Next(4) == 0 ? 0 : sign;
                }
            }

            AssertLikeTheDefinition((HardwarePath)path, TestRecords.Policy, (ledger, rejects) => ledger.PostClaims(
                new ClaimColumns
                {
                    Area = bytes.AsSpan(3, Rows),
                    InsuranceType = bytes.AsSpan(3, Rows),
                    MedicalType = Filled(21),
                    Month = Filled(12),
                    Total = Cut(amounts, 0),
                    Pooled = Cut(amounts, 1),
                    CivilServant = Cut(amounts, 2),
                    Supplementary = Cut(amounts, 3),
                    ResidentSeriousIllness = Cut(amounts, 4),
                    EmployeeSeriousIllness = Cut(amounts, 5),
                    Assistance = Cut(amounts, 6),
                    Other = Cut(amounts, 7),
                    PersonalAccount = Cut(amounts, 8),
                    Cash = Cut(amounts, 9),
                    Hospital = Cut(amounts, 10),
                },
                rejects));
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Contributions_AtTheLimitsOfWords_EqualTheDefinition(int path)
    {
        Policy jining = Policy.Load(HouseRules.RepositoryFiles.PathOf("policies/jining.policy.json"));
        foreach ((int sizes, int keys) in ((int, int)[])[(Sizes.Length, 3), (Sizes.Length - 1, 1), (7, 2)])
        {
            Random random = new((10 * sizes) + keys);
            (byte[] bytes, long[][] amounts) = Make(random, 5, sizes, keys);
            foreach (long[] column in amounts)
            {
                for (int row = 0; row < column.Length; row++)
                {
                    column[row] *= random.Next(3) == 0 ? -1 : 1;
                }
            }

            byte[] payers = [.. Enumerable.Range(0, Rows).Select(_ => (byte)random.Next(1, 8))];
            foreach (Policy policy in (Policy[])[TestRecords.Policy, jining])
            {
                AssertLikeTheDefinition((HardwarePath)path, policy, (ledger, rejects) => ledger.PostContributions(
                    new ContributionColumns
                    {
                        Area = bytes.AsSpan(3, Rows),
                        InsuranceType = bytes.AsSpan(3, Rows),
                        PayerType = payers,
                        Month = Filled(3),
                        Base = Cut(amounts, 0),
                        Employer = Cut(amounts, 1),
                        Member = Cut(amounts, 2),
                        Subsidy = Cut(amounts, 3),
                        Other = Cut(amounts, 4),
                    },
                    rejects));
            }
        }
    }

    // Each column begins at another place of a cache line.
    private static int Start(int column) => (column * 3 % 8) + 1;

    private static ReadOnlySpan<long> Cut(long[][] amounts, int column) => amounts[column].AsSpan(Start(column), Rows);

    private static (byte[] Bytes, long[][] Amounts) Make(Random random, int columns, int sizes, int keys)
    {
        byte[] bytes = [.. Enumerable.Range(0, Rows + 9).Select(_ => (byte)(random.Next(keys) % 2))];
        long[][] amounts =
        [
            .. Enumerable.Range(0, columns)
                .Select(_ => Enumerable.Range(0, Rows + 9).Select(_ => Sizes[random.Next(random.Next(50) == 0 ? Sizes.Length : sizes)]).ToArray()),
        ];
        return (bytes, amounts);
    }

    private static byte[] Filled(byte value)
    {
        byte[] column = new byte[Rows];
        Array.Fill(column, value);
        return column;
    }

    private static void AssertLikeTheDefinition(HardwarePath path, Policy policy, Func<Ledger, RejectSink, RecordTotals> post)
    {
        (Ledger expected, RejectedRows expectedRejects) = (policy.CreateLedger(TestRecords.Year), new RejectedRows());
        (Ledger actual, RejectedRows actualRejects) = (policy.CreateLedger(TestRecords.Year), new RejectedRows());
        expected.ColumnPath = HardwarePath.Scalar;
        actual.ColumnPath = path;
        post(expected, expectedRejects);
        post(actual, actualRejects);
        Assert.Equal(expected.ToBytes(), actual.ToBytes());
        Assert.Equal(expectedRejects.Lines, actualRejects.Lines);
    }
}
