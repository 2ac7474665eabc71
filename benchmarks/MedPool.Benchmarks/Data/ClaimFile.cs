namespace MedPool.Benchmarks;

/// <summary>A claim file in memory: about 117 bytes a row, seventeen columns, every amount with two decimals; the same for every run.</summary>
internal static class ClaimFile
{
    private static readonly byte[][] Areas =
    [
        .. new[]
        {
            "330702", "330703", "330723", "330726", "330727", "330781", "330782", "330783", "330784", "330799",
        }.Select(System.Text.Encoding.ASCII.GetBytes),
    ];
    private static readonly byte[][] Types = [.. new[] { "310", "390", "510" }.Select(System.Text.Encoding.ASCII.GetBytes)];
    private static readonly byte[][] Care = [.. new[] { "11", "14", "21", "41", "52" }.Select(System.Text.Encoding.ASCII.GetBytes)];

    public static byte[] Make(int rows)
    {
        Random random = new(20220101);
        RowText text = new((rows * 128L) + 1024);
        text.Add(
            "setl_id,psn_no,insu_admdvs,insutype,med_type,setl_time,medfee_sumamt,hifp_pay,cvlserv_pay,hifes_pay,hifmi_pay,hifob_pay,maf_pay,oth_pay,acct_pay,psn_cash_pay,refd_setl_flag\n"u8);
        for (int row = 0; row < rows; row++)
        {
            AddRow(text, random, row);
        }

        return text.ToArray();
    }

    private static void AddRow(RowText text, Random random, int row)
    {
        int refund = random.Next(50) == 0 ? 1 : 0;
        int sign = refund == 1 ? -1 : 1;
        long pooled = random.Next(100, 500_000);
        long serious = random.Next(4) == 0 ? random.Next(100, 100_000) : 0;
        long account = random.Next(2) == 0 ? random.Next(100, 50_000) : 0;
        long cash = random.Next(1, 90_000);
        text.Add("3307"u8)
            .Add(row, 12)
            .Add(","u8)
            .Add(3307000000 + random.Next(3_000_000))
            .Add(","u8)
            .Add(Areas[random.Next(10)])
            .Add(","u8)
            .Add(Types[random.Next(3)])
            .Add(","u8)
            .Add(Care[random.Next(5)]);
        text.Add(",2022-"u8).Add(random.Next(1, 13), 2).Add("-"u8).Add(random.Next(1, 29), 2).Add(","u8);
        foreach (long fen in (ReadOnlySpan<long>)[pooled + serious + account + cash, pooled, 0, 0, serious, 0, 0, 0, account, cash])
        {
            text.AddFen(sign * fen);
        }

        text.Add(refund).Add("\n"u8);
    }
}
