namespace MedPool.Levels;

/// <summary>
/// Who in a city pays what the city owes to the provincial pool (上解上级支出). The province settles on closed books, so it is paid after the
/// year's own settlement: by the city's pool, then by the areas' retained balances in proportion, then by the city's government. Immutable.
/// </summary>
public sealed record ProvincialLevy
{
    /// <summary>What the city owes: <see cref="FundYear.PoolToProvince"/>.</summary>
    public Fen Amount { get; private init; }

    /// <summary>What the city's pool pays: all of it, as far as the pool holds it.</summary>
    public Fen FromPool { get; private init; }

    /// <summary>What the areas' balances pay of the rest, by area in policy order; areas that pay nothing are left out.</summary>
    public EquatableArray<AreaPart> FromBalances { get; private init; }

    /// <summary>What neither holds: the city's government pays it.</summary>
    public Fen FromGovernment { get; private init; }

    /// <summary>Divides what a city's fund owes to the province.</summary>
    /// <param name="city">The fund's settlement of the city.</param>
    public static ProvincialLevy Of(FundSettlement city)
    {
        ArgumentNullException.ThrowIfNull(city);
        Fen amount = city.Facts.PoolToProvince;
        Fen pool = city.Parties.FirstOrDefault(static party => party.Party.Kind == PartyKind.Pool)?.Closing ?? Fen.Zero;
        Fen fromPool = Fen.Min(amount, Fen.Max(Fen.Zero, pool));
        Fen[] parts = [.. city.Areas.Select(static area => Fen.Max(Fen.Zero, area.ClosingBalance))];
        Int128 held = parts.Aggregate((Int128)0, static (sum, part) => sum + part.Value);
        Fen rest = amount - fromPool;
        Fen fromBalances = held < rest.Value ? new Fen((long)held) : rest;
        Apportion.Split(fromBalances, parts, parts);
        return new ProvincialLevy
        {
            Amount = amount,
            FromPool = fromPool,
            FromBalances = new EquatableArray<AreaPart>(
                [.. city.Areas.Zip(parts, static (area, part) => new AreaPart(area.Code, part)).Where(static part => part.Amount > Fen.Zero)]),
            FromGovernment = rest - fromBalances,
        };
    }

    /// <summary>What an area's balance pays.</summary>
    public Fen FromBalance(string areaCode) => FromBalances.FirstOrDefault(part => part.AreaCode == areaCode).Amount;
}

/// <summary>An area's part of an amount.</summary>
/// <param name="AreaCode">The area's code.</param>
/// <param name="Amount">Its part.</param>
public readonly record struct AreaPart(string AreaCode, Fen Amount);
