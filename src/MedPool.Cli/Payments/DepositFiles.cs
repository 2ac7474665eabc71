using MedPool.Cli.Input;
using MedPool.Cli.Options;
using MedPool.Internals;
using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Cli.Payments;

/// <summary>What <c>medpool deposits</c> reads: the term deposits, and what came back of them.</summary>
internal static class DepositFiles
{
    /// <summary>Reads <c>insu_admdvs,deposit,maturity,principal,interest</c>, with the payments of <c>insu_admdvs,deposit,date,amount</c> where there is such a file.</summary>
    public static IReadOnlyList<TermDeposit> Read(string file, string? paidFile, PolicyDocument policy)
    {
        Dictionary<(string Area, string Number), TermDeposit> deposits = [];
        using DelimitedRows rows = DelimitedRows.Open(TextInput.File(file), "insu_admdvs", "deposit", "maturity", "principal", "interest");
        while (rows.Read())
        {
            TermDeposit deposit = DepositOf(rows, policy);
            if (!deposits.TryAdd((deposit.Area, deposit.Number), deposit))
            {
                throw rows.Wrong(1, $"{rows[1]} of area {rows[0]} stands twice.");
            }
        }

        ILookup<(string Area, string Number), RemittancePayment> paid = Paid(paidFile, deposits.Keys);
        return [.. deposits.Select(deposit => deposit.Value with { Payments = new([.. paid[deposit.Key]]) })];
    }

    private static TermDeposit DepositOf(DelimitedRows rows, PolicyDocument policy)
    {
        string area = policy.Areas.Any(area => area.Code == rows[0]) ? rows[0] : throw rows.Wrong(0, $"{policy.Id} has no area '{rows[0]}'.");
        rows.Need(1, "the number of the deposit's certificate");
        DateOnly maturity = Day(rows, 2);
        Fen principal = rows.Amount(3) is var amount && amount > Fen.Zero ? amount : throw rows.Wrong(3, $"{amount} is not above zero.");
        Fen interest = rows.Amount(4) is var bank && bank >= Fen.Zero ? bank : throw rows.Wrong(4, $"{bank} is below zero.");
        return new TermDeposit(area, rows[1], maturity, principal, interest, default);
    }

    private static ILookup<(string Area, string Number), RemittancePayment> Paid(string? file, IReadOnlyCollection<(string Area, string Number)> known)
    {
        List<((string Area, string Number) Deposit, RemittancePayment Payment)> payments = [];
        if (file is not null)
        {
            HashSet<(string Area, string Number)> deposits = [.. known];
            using DelimitedRows rows = DelimitedRows.Open(TextInput.File(file), "insu_admdvs", "deposit", "date", "amount");
            while (rows.Read())
            {
                (string, string) deposit = deposits.Contains((rows[0], rows[1])) ? (rows[0], rows[1]) : throw rows.Wrong(1, $"no deposit '{rows[1]}' of area '{rows[0]}' is given.");
                Fen amount = rows.Amount(3);
                payments.Add((deposit, amount > Fen.Zero ? new RemittancePayment(Day(rows, 2), amount) : throw rows.Wrong(3, $"{amount} is not above zero.")));
            }
        }

        return payments.ToLookup(payment => payment.Deposit, payment => payment.Payment);
    }

    private static DateOnly Day(DelimitedRows rows, int column) => DateOption.TryParse(rows[column], out DateOnly day) ? day : throw rows.Wrong(column, $"'{rows[column]}' is not a day; write it like 2021-09-17.");
}
