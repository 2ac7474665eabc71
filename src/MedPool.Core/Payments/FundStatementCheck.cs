namespace MedPool.Payments;

/// <summary>The computed figures as a form publishes them, in fen.</summary>
/// <param name="IncomeSubtotal">本年收入小计.</param>
/// <param name="ExpenditureSubtotal">本年支出小计.</param>
/// <param name="IncomeTotal">本年收入合计.</param>
/// <param name="ExpenditureTotal">本年支出合计.</param>
/// <param name="Balance">本年收支结余.</param>
/// <param name="Closing">年末滚存结余.</param>
public readonly record struct PublishedFigures(Int128 IncomeSubtotal, Int128 ExpenditureSubtotal, Int128 IncomeTotal, Int128 ExpenditureTotal, Int128 Balance, Int128 Closing)
{
    /// <summary>The figures that a statement's lines make.</summary>
    public static PublishedFigures Of(FundStatement statement) => new(
        statement.IncomeSubtotal, statement.ExpenditureSubtotal, statement.IncomeTotal, statement.ExpenditureTotal, statement.Balance, statement.Closing);
}

/// <summary>A published figure that its lines do not make.</summary>
/// <param name="Figure">The name of the property of <see cref="PublishedFigures"/>.</param>
/// <param name="Published">As published.</param>
/// <param name="Reckoned">As the lines make it.</param>
public readonly record struct FigureDifference(string Figure, Int128 Published, Int128 Reckoned)
{
    /// <summary>Published less reckoned: what is reported, and never absorbed.</summary>
    public Int128 Difference => Published - Reckoned;
}

/// <summary>Checks the figures of a published form against its lines.</summary>
public static class FundStatementCheck
{
    /// <summary>The figures that do not add up; empty for a sound form.</summary>
    public static EquatableArray<FigureDifference> Compare(FundStatement statement, PublishedFigures published)
    {
        PublishedFigures reckoned = PublishedFigures.Of(statement);
        FigureDifference[] figures =
        [
            new(nameof(PublishedFigures.IncomeSubtotal), published.IncomeSubtotal, reckoned.IncomeSubtotal),
            new(nameof(PublishedFigures.ExpenditureSubtotal), published.ExpenditureSubtotal, reckoned.ExpenditureSubtotal),
            new(nameof(PublishedFigures.IncomeTotal), published.IncomeTotal, reckoned.IncomeTotal),
            new(nameof(PublishedFigures.ExpenditureTotal), published.ExpenditureTotal, reckoned.ExpenditureTotal),
            new(nameof(PublishedFigures.Balance), published.Balance, reckoned.Balance),
            new(nameof(PublishedFigures.Closing), published.Closing, reckoned.Closing),
        ];
        return new EquatableArray<FigureDifference>([.. figures.Where(figure => figure.Difference != 0)]);
    }
}
