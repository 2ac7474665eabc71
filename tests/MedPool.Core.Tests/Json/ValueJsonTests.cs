using System.Text.Json;

namespace MedPool.Tests.Json;

/// <summary>Values as JSON by any serialiser: the text of the files, never a number that a program could read as a binary fraction.</summary>
public sealed class ValueJsonTests
{
    [Theory]
    [InlineData(4000, "\"40.00\"")]
    [InlineData(-5, "\"-0.05\"")]
    [InlineData(0, "\"0.00\"")]
    [InlineData(long.MaxValue, "\"92233720368547758.07\"")]
    [InlineData(long.MinValue, "\"-92233720368547758.08\"")]
    public void Fen_WrittenAndReadBack_IsItsText(long value, string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(new Fen(value)));
        Assert.Equal(new Fen(value), JsonSerializer.Deserialize<Fen>(json));
    }

    [Theory]
    [InlineData(1, 50, "\"0.02\"")]
    [InlineData(1, 3, "\"1/3\"")]
    [InlineData(-1, 2, "\"-0.5\"")]
    [InlineData(0, 1, "\"0\"")]
    [InlineData(long.MaxValue, 7, "\"1317624576693539401\"")]
    public void Rate_WrittenAndReadBack_IsItsText(long numerator, long denominator, string json)
    {
        Rate rate = new(numerator, denominator);
        Assert.Equal(json, JsonSerializer.Serialize(rate));
        Assert.Equal(rate, JsonSerializer.Deserialize<Rate>(json));
    }

    [Fact]
    public void OtherValues_WrittenAndReadBack_AreTheirText()
    {
        RoundTrip(new AmountSum(Int128.MaxValue), "\"1701411834604692317316873037158841057.27\"");
        RoundTrip(new AmountSum(-7), "\"-0.07\"");
        RoundTrip(new PolicyDate(2022, 12, 31), "\"2022-12-31\"");
        RoundTrip(new SettlementParty(PartyKind.Balance, "330723"), "\"balance:330723\"");
        RoundTrip(new SettlementParty(PartyKind.Pool, null), "\"pool\"");
        RoundTrip(StageKind.Coverage, "\"Coverage\"");
        RoundTrip(RejectReason.None, "\"None\"");
    }

    [Theory]
    [InlineData("40", "\"12.50\", in quotation marks")]
    [InlineData("40.0", "\"12.50\", in quotation marks")]
    [InlineData("\"12.345\"", "\"12.50\", in quotation marks")]
    [InlineData("\"\"", "\"12.50\", in quotation marks")]
    public void Fen_ThatIsNoText_SaysHowToWriteIt(string json, string mend) =>
        Assert.Contains(mend, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Fen>(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void OtherValues_ThatAreNoText_SayHowToWriteThem()
    {
        Assert.Contains("\"0.05\"", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Rate>("0.05")).Message, StringComparison.Ordinal);
        Assert.Contains("\"12.50\"", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AmountSum>("1")).Message, StringComparison.Ordinal);
        Assert.Contains("\"2022-12-31\"", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PolicyDate>("\"2022-02-30\"")).Message, StringComparison.Ordinal);
        Assert.Contains("balance:330723", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<SettlementParty>("\"balance\"")).Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<StageKind>("\"Coverages\""));
    }

    private static void RoundTrip<T>(T value, string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(value));
        Assert.Equal(value, JsonSerializer.Deserialize<T>(json));
    }
}
