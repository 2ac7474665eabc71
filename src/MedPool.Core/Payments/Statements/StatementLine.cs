namespace MedPool.Payments;

/// <summary>
/// A line of the statutory form (社会保险基金收支表): its name in files and JSON, its Chinese name on the form, and its amount in a statement. Immutable.
/// </summary>
public sealed class StatementLine
{
    private readonly Func<FundStatement, AmountSum> _read;
    private readonly Func<FundStatement, AmountSum, FundStatement>? _add;

    private StatementLine(string name, string zh, Func<FundStatement, AmountSum> read, Func<FundStatement, AmountSum, FundStatement>? add = null) =>
        (Name, Zh, _read, _add) = (name, zh, read, add);

    /// <summary>All lines in the order of the form: income, expenditure, balance.</summary>
    public static IReadOnlyList<StatementLine> All { get; } =
    [
        new("contributions", "基本医疗保险费收入", s => s.Contributions, (s, more) => s with { Contributions = s.Contributions + more }),
        new("subsidy", "财政补贴收入", s => s.Subsidy, (s, more) => s with { Subsidy = s.Subsidy + more }),
        new("interest", "利息收入", s => s.Interest, (s, more) => s with { Interest = s.Interest + more }),
        new("transfer-in", "转移收入", s => s.TransferIn, (s, more) => s with { TransferIn = s.TransferIn + more }),
        new("other-income", "其他收入", s => s.OtherIncome, (s, more) => s with { OtherIncome = s.OtherIncome + more }),
        new("income-subtotal", "收入小计", s => s.IncomeSubtotal),
        new("subsidy-from-above", "上级补助收入", s => s.SubsidyFromAbove, (s, more) => s with { SubsidyFromAbove = s.SubsidyFromAbove + more }),
        new("remittance-from-below", "下级上解收入", s => s.RemittanceFromBelow, (s, more) => s with { RemittanceFromBelow = s.RemittanceFromBelow + more }),
        new("income-total", "收入合计", s => s.IncomeTotal),
        new("benefits", "基本医疗保险待遇支出", s => s.Benefits, (s, more) => s with { Benefits = s.Benefits + more }),
        new("serious-illness", "大病保险支出", s => s.SeriousIllness, (s, more) => s with { SeriousIllness = s.SeriousIllness + more }),
        new("transfer-out", "转移支出", s => s.TransferOut, (s, more) => s with { TransferOut = s.TransferOut + more }),
        new("other-expenditure", "其他支出", s => s.OtherExpenditure, (s, more) => s with { OtherExpenditure = s.OtherExpenditure + more }),
        new("expenditure-subtotal", "支出小计", s => s.ExpenditureSubtotal),
        new("subsidy-to-below", "补助下级支出", s => s.SubsidyToBelow, (s, more) => s with { SubsidyToBelow = s.SubsidyToBelow + more }),
        new("remittance-to-above", "上解上级支出", s => s.RemittanceToAbove, (s, more) => s with { RemittanceToAbove = s.RemittanceToAbove + more }),
        new("expenditure-total", "支出合计", s => s.ExpenditureTotal),
        new("balance", "收支结余", s => s.Balance),
        new("opening", "上期结余", s => s.Opening, (s, more) => s with { Opening = s.Opening + more }),
        new("closing", "滚存结余", s => s.Closing),
    ];

    /// <summary>In files and JSON: <c>remittance-to-above</c>.</summary>
    public string Name { get; }

    /// <summary>As the form prints it: 上解上级支出.</summary>
    public string Zh { get; }

    /// <summary>Whether the amount follows from other lines, like a subtotal; such a line cannot be booked.</summary>
    public bool IsComputed => _add is null;

    /// <summary>Finds a line by its name in files; <see langword="null"/>: there is none.</summary>
    public static StatementLine? Find(string name) => All.FirstOrDefault(line => line.Name == name);

    /// <summary>The line's amount in a statement.</summary>
    public AmountSum Of(FundStatement statement) => _read(statement);

    /// <summary>A statement with more on this line.</summary>
    /// <exception cref="InvalidOperationException">The line follows from others (<see cref="IsComputed"/>).</exception>
    public FundStatement AddTo(FundStatement statement, AmountSum more) =>
        _add is null ? throw new InvalidOperationException($"The line {Name} follows from other lines and cannot be booked.") : _add(statement, more);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
