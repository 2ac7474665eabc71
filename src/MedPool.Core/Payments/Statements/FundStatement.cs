namespace MedPool.Payments;

/// <summary>
/// Income and expenditure of a fund in the layout of the statutory form (社会保险基金收支表): subtotal, transfers up and down, total, balance. Amounts are exact sums.
/// Transfers between levels are income and expenditure of the fund that books them, and stand between the subtotal and the total.
/// </summary>
public readonly record struct FundStatement
{
    /// <summary>Contributions 基本医疗保险费收入.</summary>
    public AmountSum Contributions { get; init; }

    /// <summary>Fiscal subsidy 财政补贴收入.</summary>
    public AmountSum Subsidy { get; init; }

    /// <summary>Interest 利息收入.</summary>
    public AmountSum Interest { get; init; }

    /// <summary>Transfers in with members 转移收入.</summary>
    public AmountSum TransferIn { get; init; }

    /// <summary>Other income 其他收入.</summary>
    public AmountSum OtherIncome { get; init; }

    /// <summary>Subsidy from the level above 上级补助收入.</summary>
    public AmountSum SubsidyFromAbove { get; init; }

    /// <summary>Remittances from the level below 下级上解收入.</summary>
    public AmountSum RemittanceFromBelow { get; init; }

    /// <summary>Benefits 基本医疗保险待遇支出.</summary>
    public AmountSum Benefits { get; init; }

    /// <summary>Serious-illness insurance 大病保险支出.</summary>
    public AmountSum SeriousIllness { get; init; }

    /// <summary>Transfers out with members 转移支出.</summary>
    public AmountSum TransferOut { get; init; }

    /// <summary>Other expenditure 其他支出.</summary>
    public AmountSum OtherExpenditure { get; init; }

    /// <summary>Subsidy to the level below 补助下级支出.</summary>
    public AmountSum SubsidyToBelow { get; init; }

    /// <summary>Remittance to the level above 上解上级支出.</summary>
    public AmountSum RemittanceToAbove { get; init; }

    /// <summary>Balance at the beginning 上年结余.</summary>
    public AmountSum Opening { get; init; }

    /// <summary>本年收入小计: income without transfers between levels; an area's own result is judged by it.</summary>
    public AmountSum IncomeSubtotal => Contributions + Subsidy + Interest + TransferIn + OtherIncome;

    /// <summary>本年支出小计: expenditure without transfers between levels.</summary>
    public AmountSum ExpenditureSubtotal => Benefits + SeriousIllness + TransferOut + OtherExpenditure;

    /// <summary>本年收入合计.</summary>
    public AmountSum IncomeTotal => IncomeSubtotal + SubsidyFromAbove + RemittanceFromBelow;

    /// <summary>本年支出合计.</summary>
    public AmountSum ExpenditureTotal => ExpenditureSubtotal + SubsidyToBelow + RemittanceToAbove;

    /// <summary>本年收支结余: income total less expenditure total.</summary>
    public AmountSum Balance => IncomeTotal - ExpenditureTotal;

    /// <summary>年末滚存结余: opening plus balance.</summary>
    public AmountSum Closing => Opening + Balance;

    /// <summary>Adds two statements line by line.</summary>
    public static FundStatement operator +(FundStatement left, FundStatement right) => new()
    {
        Contributions = left.Contributions + right.Contributions,
        Subsidy = left.Subsidy + right.Subsidy,
        Interest = left.Interest + right.Interest,
        TransferIn = left.TransferIn + right.TransferIn,
        OtherIncome = left.OtherIncome + right.OtherIncome,
        SubsidyFromAbove = left.SubsidyFromAbove + right.SubsidyFromAbove,
        RemittanceFromBelow = left.RemittanceFromBelow + right.RemittanceFromBelow,
        Benefits = left.Benefits + right.Benefits,
        SeriousIllness = left.SeriousIllness + right.SeriousIllness,
        TransferOut = left.TransferOut + right.TransferOut,
        OtherExpenditure = left.OtherExpenditure + right.OtherExpenditure,
        SubsidyToBelow = left.SubsidyToBelow + right.SubsidyToBelow,
        RemittanceToAbove = left.RemittanceToAbove + right.RemittanceToAbove,
        Opening = left.Opening + right.Opening,
    };
}
