using System.Text.Json;
using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Balances of named books, which may be below zero. The kernel reads their sum.</summary>
internal sealed class BalancesForm : FactForm<EquatableArray<BookBalance>>
{
    public static readonly BalancesForm Instance = new();

    public override string Example => """{ "employee": "-100.00", "maternity": "60.00" }""";

    protected override EquatableArray<string> JsonTypes { get; } = new(["object"]);

    public override object? Read(ref FactsReader reader, Fact fact)
    {
        var balances = new List<BookBalance>();
        reader.Object(ReadBalance, balances);
        return new EquatableArray<BookBalance>([.. balances]);
    }

    protected override void Write(Utf8JsonWriter json, string key, EquatableArray<BookBalance> value)
    {
        json.WriteStartObject(key);
        foreach (BookBalance balance in value)
        {
            json.WriteString(balance.Book, balance.Amount.ToString());
        }

        json.WriteEndObject();
    }

    protected override string Text(EquatableArray<BookBalance> value) =>
        string.Join(", ", value.Select(static balance => $"{balance.Book} {balance.Amount}"));

    protected override void WriteLimits(Utf8JsonWriter json)
    {
        json.WriteStartObject("additionalProperties");
        json.WriteString("$ref", "#/$defs/amount");
        json.WriteEndObject();
    }

    protected override void Bind(ref FactMemory memory, Fact fact, EquatableArray<BookBalance> value, FactPlace place, AskedFacts asked)
    {
        asked.CheckBooks(fact, value, place);
        AmountSum sum = value.Aggregate(default(AmountSum), static (sum, balance) => sum + balance.Amount);
        memory.Set(fact.Slot, sum.Value >= long.MinValue && sum.Value <= long.MaxValue
            ? new Fen((long)sum.Value)
            : throw place.Error($"the balances add up to {sum}, more than an account holds (64 bits of fen); check them", asked.RuleOf(fact)));
    }

    private static void ReadBalance(ref FactsReader reader, string key, List<BookBalance> balances)
    {
        if (reader.Amount(negativeAllowed: true) is { } amount)
        {
            balances.Add(new BookBalance(key, amount));
        }
    }
}
