using MedPool.Payments;

namespace MedPool.Cli.Statements;

/// <summary>A line of the statutory form: how files and JSON name it, how the form does, and where a statement has it.</summary>
/// <param name="Name">In files and JSON: <c>remittance-to-above</c>.</param>
/// <param name="Zh">As the form prints it.</param>
/// <param name="Read">Its amount.</param>
/// <param name="Add">The statement with more on the line; <see langword="null"/> for figures that follow from the others.</param>
internal sealed record StatementLine(string Name, string Zh, Func<FundStatement, Int128> Read, Func<FundStatement, Int128, FundStatement>? Add = null)
{
    /// <summary>All lines, in the order of the form: income, expenditure, balance.</summary>
    public static IReadOnlyList<StatementLine> All { get; } =
    [
        new("contributions", "基本医疗保险费收入", s => s.Contributions, (s, fen) => s with { Contributions = s.Contributions + fen }),
        new("subsidy", "财政补贴收入", s => s.Subsidy, (s, fen) => s with { Subsidy = s.Subsidy + fen }),
        new("interest", "利息收入", s => s.Interest, (s, fen) => s with { Interest = s.Interest + fen }),
        new("transfer-in", "转移收入", s => s.TransferIn, (s, fen) => s with { TransferIn = s.TransferIn + fen }),
        new("other-income", "其他收入", s => s.OtherIncome, (s, fen) => s with { OtherIncome = s.OtherIncome + fen }),
        new("income-subtotal", "收入小计", s => s.IncomeSubtotal),
        new("subsidy-from-above", "上级补助收入", s => s.SubsidyFromAbove, (s, fen) => s with { SubsidyFromAbove = s.SubsidyFromAbove + fen }),
        new("remittance-from-below", "下级上解收入", s => s.RemittanceFromBelow, (s, fen) => s with { RemittanceFromBelow = s.RemittanceFromBelow + fen }),
        new("income-total", "收入合计", s => s.IncomeTotal),
        new("benefits", "基本医疗保险待遇支出", s => s.Benefits, (s, fen) => s with { Benefits = s.Benefits + fen }),
        new("serious-illness", "大病保险支出", s => s.SeriousIllness, (s, fen) => s with { SeriousIllness = s.SeriousIllness + fen }),
        new("transfer-out", "转移支出", s => s.TransferOut, (s, fen) => s with { TransferOut = s.TransferOut + fen }),
        new("other-expenditure", "其他支出", s => s.OtherExpenditure, (s, fen) => s with { OtherExpenditure = s.OtherExpenditure + fen }),
        new("expenditure-subtotal", "支出小计", s => s.ExpenditureSubtotal),
        new("subsidy-to-below", "补助下级支出", s => s.SubsidyToBelow, (s, fen) => s with { SubsidyToBelow = s.SubsidyToBelow + fen }),
        new("remittance-to-above", "上解上级支出", s => s.RemittanceToAbove, (s, fen) => s with { RemittanceToAbove = s.RemittanceToAbove + fen }),
        new("expenditure-total", "支出合计", s => s.ExpenditureTotal),
        new("balance", "收支结余", s => s.Balance),
        new("opening", "上期结余", s => s.Opening, (s, fen) => s with { Opening = s.Opening + fen }),
        new("closing", "滚存结余", s => s.Closing),
    ];

    /// <summary>Finds a line by its name in files.</summary>
    public static StatementLine? Find(string name) => All.FirstOrDefault(line => line.Name == name);
}
