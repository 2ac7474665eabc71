using System.ComponentModel;

namespace MedPool.Kernels;

/// <summary>Shares that a decision sets, in billionths (decimals of nine digits are exact). The default value gives no party anything.</summary>
/// <param name="Pool">Share of the pool.</param>
/// <param name="PoolFiscal">Share of the government of the city or province.</param>
/// <param name="AreaFiscal">Share of the area's government.</param>
/// <param name="Balance">Share of the area's retained balance.</param>
/// <param name="Development">Share of the area's development funds.</param>
/// <param name="Reserve">Share of the area's risk reserve.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct DecidedShares(int Pool, int PoolFiscal, int AreaFiscal, int Balance, int Development, int Reserve)
{
    /// <summary>The whole, in billionths.</summary>
    public const int Whole = 1_000_000_000;

    /// <summary>Sum of all shares, in billionths.</summary>
    public long Sum => (long)Pool + PoolFiscal + AreaFiscal + Balance + Development + Reserve;

    /// <summary>The share of a party, in billionths; 0 for a party that cannot have one.</summary>
    public int this[PartyKind party] => party switch
    {
        PartyKind.Pool => Pool,
        PartyKind.PoolFiscal => PoolFiscal,
        PartyKind.AreaFiscal => AreaFiscal,
        PartyKind.Balance => Balance,
        PartyKind.Development => Development,
        PartyKind.Reserve => Reserve,
        PartyKind.Contributors or PartyKind.Providers or PartyKind.Fund or PartyKind.Bank => 0,
    };

    /// <summary>The same shares with another share for one party.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The party cannot have a share.</exception>
    public DecidedShares With(PartyKind party, int billionths) => party switch
    {
        PartyKind.Pool => this with { Pool = billionths },
        PartyKind.PoolFiscal => this with { PoolFiscal = billionths },
        PartyKind.AreaFiscal => this with { AreaFiscal = billionths },
        PartyKind.Balance => this with { Balance = billionths },
        PartyKind.Development => this with { Development = billionths },
        PartyKind.Reserve => this with { Reserve = billionths },
        PartyKind.Contributors or PartyKind.Providers or PartyKind.Fund or PartyKind.Bank =>
            throw new ArgumentOutOfRangeException(nameof(party), party, "Only pool, governments and an area's own funds can have a share."),
    };
}
