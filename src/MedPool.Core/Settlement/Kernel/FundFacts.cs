namespace MedPool.Kernels;

/// <summary>The year's facts of one fund, as the kernel reads them. Setting a fact marks it as given. A plain value without protection against simultaneous use.</summary>
public struct FundFacts
{
    /// <summary>Which facts are given: bit <c>1 &lt;&lt; (int)fact</c>.</summary>
    public byte Given { readonly get; set; }

    /// <summary>The pool's opening balance; not negative.</summary>
    public Fen PoolOpeningBalance { readonly get; set => field = Give(FundFact.PoolOpeningBalance, value); }

    /// <summary>The pool's interest of the year; not negative.</summary>
    public Fen PoolInterest { readonly get; set => field = Give(FundFact.PoolInterest, value); }

    /// <summary>The pool's other income of the year; not negative.</summary>
    public Fen PoolOtherIncome { readonly get; set => field = Give(FundFact.PoolOtherIncome, value); }

    /// <summary>The decided rate of the levy.</summary>
    public Rate LevyRate { readonly get; set => field = Give(FundFact.LevyRate, value); }

    /// <summary>The decided shares of a risk of the whole fund.</summary>
    public DecidedShares SystemicShares { readonly get; set => field = Give(FundFact.SystemicShares, value); }

    /// <summary>What each unmet condition takes off the pool's share.</summary>
    public Rate ConditionDeduction { readonly get; set => field = Give(FundFact.ConditionDeduction, value); }

    /// <summary>Whether a fact is given.</summary>
    public readonly bool Has(FundFact fact) => (Given & (1 << (int)fact)) != 0;

    private T Give<T>(FundFact fact, T value)
    {
        Given |= (byte)(1 << (int)fact);
        return value;
    }
}
