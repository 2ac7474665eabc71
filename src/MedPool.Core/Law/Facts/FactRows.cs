using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Makes rows of the table of facts: one method a unit, so that a row's unit and the type of its values agree.</summary>
internal static class FactRows
{
    private const long PersonsMax = 10_000_000_000;

    public static Fact Amount(AreaFact<Fen> fact, string key, string zh, string en, string description) =>
        Row(FactScope.Area, FactUnit.Amount, fact.Slot, key, zh, en, description);

    public static Fact Rate(AreaFact<Rate> fact, string key, string zh, string en, string description) =>
        Row(FactScope.Area, FactUnit.Rate, fact.Slot, key, zh, en, description);

    public static Fact Persons(AreaFact<long> fact, string key, string zh, string en, string description) =>
        Row(FactScope.Area, FactUnit.Persons, fact.Slot, key, zh, en, description) with { Max = PersonsMax };

    public static Fact Times(AreaFact<long> fact, string key, string zh, string en, string description) =>
        Row(FactScope.Area, FactUnit.Times, fact.Slot, key, zh, en, description) with { Max = int.MaxValue };

    public static Fact Shares(AreaFact<EquatableArray<PartyShare>> fact, string key, string zh, string en, string description) =>
        Row(FactScope.Area, FactUnit.Shares, fact.Slot, key, zh, en, description);

    public static Fact Balances(AreaFact<EquatableArray<BookBalance>> fact, string key, string zh, string en, string description) =>
        Row(FactScope.Area, FactUnit.Balances, fact.Slot, key, zh, en, description).OfAnySign();

    public static Fact Conditions(AreaFact<EquatableArray<string>> fact, string key, string zh, string en, string description) =>
        Row(FactScope.Area, FactUnit.Conditions, fact.Slot, key, zh, en, description);

    public static Fact Result(AreaFact<Assessment> fact, string key, string zh, string en, string description) =>
        Row(FactScope.Area, FactUnit.Result, fact.Slot, key, zh, en, description);

    public static Fact Rate(FundFact<Rate> fact, string key, string zh, string en, string description) =>
        Row(FactScope.Fund, FactUnit.Rate, fact.Slot, key, zh, en, description);

    public static Fact Shares(FundFact<EquatableArray<PartyShare>> fact, string key, string zh, string en, string description) =>
        Row(FactScope.Fund, FactUnit.Shares, fact.Slot, key, zh, en, description);

    public static Fact Day(FundFact<PolicyDate> fact, string key, string zh, string en, string description) =>
        Row(FactScope.Fund, FactUnit.Day, fact.Slot, key, zh, en, description);

    public static Fact OfPool(FundFact<Fen> fact, string key, string zh, string en, string description) =>
        Row(FactScope.Pool, FactUnit.Amount, fact.Slot, key, zh, en, description);

    /// <summary>A figure that a levy or a ceiling can be reckoned from.</summary>
    public static Fact AsFigure(this Fact fact) => fact with { IsFigure = true };

    /// <summary>A decision that the law leaves open.</summary>
    public static Fact AsDecision(this Fact fact) => fact with { IsDecision = true };

    /// <summary>An amount that may be below zero.</summary>
    public static Fact OfAnySign(this Fact fact) => fact with { Min = null };

    /// <summary>Numbers rows by their place.</summary>
    public static Fact[] InOrder(params Fact[] rows) => [.. rows.Select(static (row, place) => row with { Order = place })];

    /// <summary>Rows by their place in the kernel's memory.</summary>
    public static Fact?[] BySlot(Fact[] rows, int slots)
    {
        var places = new Fact?[slots];
        foreach (Fact row in rows)
        {
            places[row.Slot] = row;
        }

        return places;
    }

    private static Fact Row(FactScope scope, FactUnit unit, int slot, string key, string zh, string en, string description) =>
        new(scope, unit, key, zh, en, description) { Slot = slot };
}
