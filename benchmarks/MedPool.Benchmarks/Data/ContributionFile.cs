namespace MedPool.Benchmarks;

/// <summary>A contribution file in memory: about 100 bytes a row, thirteen columns, every amount with two decimals; the same for every run.</summary>
internal static class ContributionFile
{
    private static readonly byte[][] Areas =
    [
        .. new[]
        {
            "330702", "330703", "330723", "330726", "330727", "330781", "330782", "330783", "330784", "330799",
        }.Select(System.Text.Encoding.ASCII.GetBytes),
    ];
    private static readonly byte[] Payers = [1, 2, 2, 2, 3, 4, 5, 9];

    public static byte[] Make(int rows)
    {
        Random random = new(20220102);
        RowText text = new((rows * 128L) + 1024);
        text.Add("clct_id,psn_no,emp_no,insu_admdvs,insutype,payer_type,accrym,clct_time,clctstd,emp_clct_amt,psn_clct_amt,finsubs_amt,oth_clct_amt\n"u8);
        for (int row = 0; row < rows; row++)
        {
            AddRow(text, random, row);
        }

        return text.ToArray();
    }

    private static void AddRow(RowText text, Random random, int row)
    {
        int payer = Payers[random.Next(Payers.Length)];
        int sign = random.Next(100) == 0 ? -1 : 1;
        int month = random.Next(1, 13);
        long contributionBase = payer is 4 or 5 ? 0 : random.Next(400_000, 2_000_000);
        text.Add("3307"u8)
            .Add(row, 12)
            .Add(","u8)
            .Add(3307000000 + random.Next(3_000_000))
            .Add(",E"u8)
            .Add(random.Next(50_000), 6)
            .Add(","u8)
            .Add(Areas[random.Next(10)]);
        text.Add(payer is 4 or 5 ? ",390,"u8 : ",310,"u8)
            .Add(payer)
            .Add(",2022"u8)
            .Add(month, 2)
            .Add(",2022-"u8)
            .Add(month, 2)
            .Add("-"u8)
            .Add(random.Next(1, 29), 2)
            .Add(","u8);
        text.AddFen(contributionBase);
        text.AddFen(sign * (payer is 1 or 2 ? contributionBase * 8 / 100 : 0));
        text.AddFen(sign * (payer is 5 or 9 ? 0 : payer == 4 ? 38_000 : contributionBase * 2 / 100));
        text.AddFen(sign * (payer == 5 ? 61_000 : 0));
        long other = payer == 9 ? random.Next(1, 100_000) : 0;
        text.Add(sign * other < 0 ? "-"u8 : ""u8).Add(other / 100).Add("."u8).Add(other % 100, 2).Add("\n"u8);
    }
}
