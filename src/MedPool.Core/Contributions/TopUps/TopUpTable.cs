using MedPool.Contributions;
using MedPool.Files;

namespace MedPool.Internals;

/// <summary>The layouts of assessed top-ups.</summary>
internal static class TopUpTable
{
    private static readonly string[] Added = ["months", "top_up", "payer"];
    private static readonly string[] Working = ["base", "rate", "rule"];
    private static readonly string[] Premiums = ["premium_employer", "premium_withheld"];

    public static TableLayout<AssessedTopUp> Of(bool working, bool premiums) => new(
        [.. TopUpFile.Columns, .. Added, .. working ? Working : [], .. premiums ? Premiums : []],
        (row, table) =>
        {
            Write(row.Member, table);
            Write(row.TopUp, table);
            if (working)
            {
                table.Amount(row.TopUp.Base);
                table.Text(row.TopUp.Rate.ToString());
                table.Text(row.TopUp.Rule);
            }

            if (premiums)
            {
                Write(row.Premium, table);
            }
        });

    private static void Write(in TopUpMember member, TableWriter table)
    {
        table.Text(member.Member);
        table.Text(member.Employer);
        table.Number((int)member.Case);
        table.Number(member.PaidMonths);
        table.Amount(member.Amount);
    }

    private static void Write(in TopUpAmount topUp, TableWriter table)
    {
        table.Number(topUp.Months);
        table.Amount(topUp.Amount);
        table.Text(WordOf(topUp.Payer));
    }

    private static void Write(BankruptcyPremiumAmount? premium, TableWriter table)
    {
        if (premium is { } amount)
        {
            table.Amount(amount.Employer);
            table.Amount(amount.Withheld);
        }
        else
        {
            table.Nothing();
            table.Nothing();
        }
    }

    private static string WordOf(TopUpPayer payer) => payer switch
    {
        TopUpPayer.Employer => "employer",
        TopUpPayer.Member => "member",
        TopUpPayer.Estate => "estate",
    };
}
