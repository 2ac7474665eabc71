using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace MedPool.Reference;

/// <summary>One fund in one year: the policy's and the facts' JSON as they stand, the book, and what later stages need to know of earlier ones.</summary>
internal sealed class FundYear
{
    private static readonly Dictionary<string, string> DefaultReadings = new()
    {
        ["pool-availability"] = "current",
        ["scarce-pool"] = "pro-rata",
        ["cap"] = "truncate",
        ["management-charge"] = "full",
        ["assessment-rise"] = "points",
        ["first-levy-offset"] = "in-rate",
        ["pool-match"] = "stands",
        ["own-funds-order"] = "listed",
        ["management-scope"] = "in-a-gap",
        ["emergency-need"] = "after-own",
        ["condition-deduction"] = "per-condition",
        ["centralised-balance"] = "citys",
        ["custody"] = "own-gap-free",
    };

    private readonly JsonElement _policy;
    private readonly JsonElement _facts;
    private readonly IReadOnlyDictionary<string, string> _readings;
    private readonly Dictionary<string, JsonElement> _areaFacts = [];
    private readonly HashSet<string> _arrearsTaken = [];

    public FundYear(JsonElement policy, JsonElement fund, JsonElement facts, int year, IReadOnlyDictionary<string, string> readings)
    {
        _policy = policy;
        _facts = facts;
        _readings = readings;
        Fund = fund;
        Year = year;
        Areas = [.. policy.GetProperty("areas").EnumerateArray().Where(InForce).Select(area => area.GetProperty("code").GetString()!)];
        PoolOpening = PoolFact("openingBalance");
    }

    public JsonElement Fund { get; }

    public int Year { get; }

    public IReadOnlyList<string> Areas { get; }

    public Book Book { get; } = new();

    public BigInteger PoolOpening { get; }

    /// <summary>What the pool has granted towards the year's gaps so far (reading <c>pool-availability</c>).</summary>
    public BigInteger PoolGranted { get; set; }

    public Dictionary<string, BigInteger> LevyFromIncome { get; } = [];

    public Dictionary<string, BigInteger> ManagementLiability { get; } = [];

    public Dictionary<string, BigInteger> Surplus { get; } = [];

    public Dictionary<string, BigInteger> OtherGap { get; } = [];

    /// <summary>What pool, pool-fiscal, reserve and area-fiscal paid for the area in shared steps (JH-16).</summary>
    public Dictionary<string, BigInteger> SharedPaid { get; } = [];

    /// <summary>How much of each reserve stood in for the government's share; the fact <c>riskReserveForShare</c> limits the sum.</summary>
    public Dictionary<string, BigInteger> ReserveForShareDrawn { get; } = [];

    /// <summary>Areas that received adjustment from the pool (SN-2-3).</summary>
    public HashSet<string> Adjusted { get; } = [];

    public List<ReferenceOutstanding> Outstanding { get; } = [];

    /// <summary>What is still owed of the balance that was to be centralised (JN-3-4-5a).</summary>
    public Dictionary<string, BigInteger> OwedOfBalance { get; } = [];

    /// <summary>Whether a stage has centralised balances, so that what is left of them is in the city's custody (JN-3-4-5a).</summary>
    public bool HasCustody { get; set; }

    /// <summary>What was centralised of an area's balance and has not met a gap of its own (JN-3-4-5a).</summary>
    public Dictionary<string, BigInteger> Centralised { get; } = [];

    /// <summary>What gaps have drawn on balances in custody (JN-3-4-5a).</summary>
    public Dictionary<string, BigInteger> CustodyDrawn { get; } = [];


    /// <summary>What an area owes from earlier years, to the first stage that collects it.</summary>
    public BigInteger TakeArrears(string area) => _arrearsTaken.Add(area) ? Fact(area, "outstandingDue") : 0;

    /// <summary>The rule of a reading's own sentence, or another where the policy cites none for it.</summary>
    public string ReadingRule(string name, string otherwise)
    {
        foreach (JsonElement reading in List(_policy, "readings").Where(reading => reading.GetProperty("name").GetString() == name))
        {
            return Find(reading, "cite") is null ? otherwise : Rule(reading);
        }

        return otherwise;
    }

    /// <summary>Writes down what is owed, or what was applied for and not granted.</summary>
    public void Owe(string area, string from, string to, BigInteger amount, string rule, string reason)
    {
        if (!amount.IsZero)
        {
            Outstanding.Add(new(area, from, to, amount, rule, reason));
        }
    }

    public bool IsFirstYear =>
        _policy.GetProperty("effective").GetProperty("from").GetString()![..4] == Year.ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>B, counted as 0 where it is below.</summary>
    public BigInteger Drawable(string area) => BigInteger.Max(0, Book["balance:" + area]);

    /// <summary>D, the balance of the current-year account as it stands.</summary>
    public BigInteger Current(string area) => Book["fund:" + area];

    public string Reading(string name)
    {
        if (_readings.TryGetValue(name, out string? selected))
        {
            return selected;
        }

        foreach (JsonElement reading in List(_policy, "readings"))
        {
            if (reading.GetProperty("name").GetString() == name)
            {
                return reading.GetProperty("chosen").GetString()!;
            }
        }

        return DefaultReadings[name];
    }

    // A code counts by date: an area is settled for a year of which some day lies in its period.
    private bool InForce(JsonElement area) =>
        (Find(area, "from") is not { } from || FirstDigits(from) <= Year) && (Find(area, "to") is not { } to || FirstDigits(to) >= Year);

    private static int FirstDigits(JsonElement day) => int.Parse(day.GetString()![..4], CultureInfo.InvariantCulture);

    // Facts.
    public BigInteger Fact(string area, string field) => FactOrNull(area, field) ?? 0;

    public BigInteger Needed(string area, string field, string rule) => FactOrNull(area, field) ?? throw new ReferenceException(field, area, rule);

    public BigInteger? FactOrNull(string area, string field) => Find(AreaFacts(area), field) is { } value ? Fen(value) : null;

    public string? AreaText(string area, string field) => Find(AreaFacts(area), field)?.GetString();

    public Rational? AreaRate(string area, string field) => AreaText(area, field) is { } text ? Rational.Parse(text) : null;

    public int AreaCount(string area, string field) => Find(AreaFacts(area), field)?.GetInt32() ?? 0;

    public IEnumerable<JsonElement> AreaList(string area, string field) => List(AreaFacts(area), field);

    public JsonElement? AreaObject(string area, string field) => Find(AreaFacts(area), field);

    public JsonElement? FundObject(string field) => Find(_facts, field);

    public Rational? FundRate(string field) => Find(_facts, field) is { } value ? Rational.Parse(value.GetString()!) : null;

    public BigInteger PoolFact(string field) => Find(_facts, "pool") is { } pool && Find(pool, field) is { } value ? Fen(value) : 0;

    // The policy's JSON.
    public static JsonElement? Find(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static IEnumerable<JsonElement> List(JsonElement element, string name) =>
        Find(element, name) is { } list ? list.EnumerateArray() : [];

    public static bool Flag(JsonElement element, string name) => Find(element, name) is { ValueKind: JsonValueKind.True };

    /// <summary>The rule id that an element cites.</summary>
    public static string Rule(JsonElement element) => element.GetProperty("cite").GetProperty("rule").GetString()!;

    /// <summary>The rate of a value with its source.</summary>
    public static Rational Value(JsonElement element) => Rational.Parse(element.GetProperty("value").GetString()!);

    /// <summary>⌊months × Σ of ÷ 12⌋; every area must give the figure.</summary>
    public BigInteger Months(JsonElement months, string figure, string rule)
    {
        BigInteger sum = 0;
        foreach (string area in Areas)
        {
            sum += Needed(area, figure, rule);
        }

        return (Value(months) * sum / 12).Floor();
    }

    private JsonElement AreaFacts(string area)
    {
        if (!_areaFacts.TryGetValue(area, out JsonElement facts))
        {
            _areaFacts.Add(area, facts = _facts.GetProperty("areas").GetProperty(area));
        }

        return facts;
    }

    public static BigInteger Fen(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? value.GetInt64()
        : (Rational.Parse(value.GetString()!) * 100).Floor();
}
