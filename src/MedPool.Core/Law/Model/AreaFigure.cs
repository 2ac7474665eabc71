namespace MedPool.Law;

/// <summary>A figure that the facts or the ledger give for every area.</summary>
public enum AreaFigure
{
    /// <summary>Benefit expenditure of the prior year (上年清算支出), X.</summary>
    PriorYearExpenditure,

    /// <summary>Income of the prior year's final accounts (上年决算收入), Y.</summary>
    PriorYearIncome,

    /// <summary>Expenditure of the year, E.</summary>
    Expenditure,

    /// <summary>Income of the year, I.</summary>
    Income,

    /// <summary>The approved expenditure budget of the year.</summary>
    ExpenditureBudget,

    /// <summary>The approved expenditure budget of the next year.</summary>
    NextYearBudget,

    /// <summary>Number of insured persons (参保人数); a count, not money.</summary>
    InsuredPersons,
}
