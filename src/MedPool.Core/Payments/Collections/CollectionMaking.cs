using MedPool.Law;
using MedPool.Payments;

namespace MedPool.Internals;

/// <summary>Checks the collecting accounts of areas one by one.</summary>
internal sealed class CollectionMaking
{
    private readonly EquatableArray<DeadlineDay> _days;
    private readonly PaymentOptions _options;
    private readonly Dictionary<(string Area, int Month), Fen> _collected = [];
    private readonly ILookup<string, RemittancePayment> _passedOn;
    private readonly HashSet<string> _areas;

    public CollectionMaking(EquatableArray<DeadlineDay> days, PaymentOptions options, IEnumerable<CollectedAmount> collected, IReadOnlyList<PassedOn> passedOn)
    {
        (_days, _options) = (days, options);
        foreach (CollectedAmount month in collected)
        {
            if (month.Month is < 1 or > 12 || !_collected.TryAdd((month.Area, month.Month), month.Amount))
            {
                throw new FactsException(
                    $"area {month.Area}, month {month.Month}: months are 1 to 12, and what was collected in a month is given once.")
                {
                    AreaCode = month.Area,
                };
            }
        }

        _passedOn = passedOn.Where(passed => !passed.IntoExpenditure).ToLookup(passed => passed.Area, passed => passed.Payment);
        _areas = [.. _collected.Keys.Select(key => key.Area), .. _passedOn.Select(area => area.Key)];
    }

    /// <summary>The areas that collected or passed on something, in the policy's order.</summary>
    /// <exception cref="FactsException">One of them is not the policy's.</exception>
    public IEnumerable<string> AreasOf(PolicyDocument policy)
    {
        string[] known = [.. policy.Areas.Select(area => area.Code)];
        return _areas.FirstOrDefault(area => !known.Contains(area)) is { } unknown
            ? throw new FactsException($"{policy.Id} has no area '{unknown}'.") { AreaCode = unknown }
            : known.Where(_areas.Contains);
    }

    /// <summary>The months of an area.</summary>
    /// <exception cref="FactsException">More was passed on than collected, or an amount is negative.</exception>
    public AreaCollections Area(string area)
    {
        MonthCollected[] months =
        [
            .. _days.Select(day => new MonthCollected(day.Month!.Value, _collected.GetValueOrDefault((area, day.Month.Value)), day.Date!.Value)),
        ];
        try
        {
            PaymentStatus[] statuses = CollectionClosing.Of(months, _passedOn[area], _options);
            return new AreaCollections(area, new([.. months.Zip(statuses, (month, status) => new CollectedMonth(month.Month, month.Collected, status))]));
        }
        catch (FactsException problem)
        {
            throw new FactsException($"area {area}: {problem.Message}", problem) { AreaCode = area };
        }
    }
}
