using System.Globalization;
using System.Text;

namespace MedPool.Benchmarks;

/// <summary>A claim file in memory: about 117 bytes a row, seventeen columns, every amount with two decimals; the same for every run.</summary>
internal static class ClaimFile
{
    public const string Header =
        "setl_id,psn_no,insu_admdvs,insutype,med_type,setl_time,medfee_sumamt,hifp_pay,cvlserv_pay,hifes_pay,hifmi_pay,hifob_pay,maf_pay,oth_pay,acct_pay,psn_cash_pay,refd_setl_flag";

    private static readonly string[] Areas = ["330702", "330703", "330723", "330726", "330727", "330781", "330782", "330783", "330784", "330799"];
    private static readonly string[] Types = ["310", "390", "510"];
    private static readonly string[] Care = ["11", "14", "21", "41", "52"];

    public static byte[] Make(int rows)
    {
        Random random = new(20220101);
        StringBuilder text = new(Header, rows * 120);
        text.Append('\n');
        for (int row = 0; row < rows; row++)
        {
            AppendRow(text, random, row);
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static void AppendRow(StringBuilder text, Random random, int row)
    {
        int refund = random.Next(50) == 0 ? 1 : 0;
        string sign = refund == 1 ? "-" : "";
        long pooled = random.Next(100, 500_000);
        long serious = random.Next(4) == 0 ? random.Next(100, 100_000) : 0;
        long account = random.Next(2) == 0 ? random.Next(100, 50_000) : 0;
        long cash = random.Next(1, 90_000);
        text.Append(CultureInfo.InvariantCulture, $"3307{row:D12},{3307000000 + random.Next(3_000_000)},{Areas[random.Next(10)]},{Types[random.Next(3)]},{Care[random.Next(5)]},");
        text.Append(CultureInfo.InvariantCulture, $"2022-{random.Next(1, 13):D2}-{random.Next(1, 29):D2},");
        foreach (long fen in (ReadOnlySpan<long>)[pooled + serious + account + cash, pooled, 0, 0, serious, 0, 0, 0, account, cash])
        {
            text.Append(fen == 0 ? "" : sign).Append(CultureInfo.InvariantCulture, $"{fen / 100}.{fen % 100:D2},");
        }

        text.Append(refund).Append('\n');
    }
}
