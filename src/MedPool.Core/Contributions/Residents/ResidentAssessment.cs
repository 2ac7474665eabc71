using MedPool.Files;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Contributions;

/// <summary>The amounts a head by which residents are assessed in a year. Immutable.</summary>
/// <param name="Year">The year.</param>
/// <param name="Personal">The uniform personal amount of the year (个人缴费标准).</param>
/// <param name="Standard">The common standard that the subsidies move to (财政补助标准).</param>
/// <param name="Tiers">The subsidy of each area's tier when the transition begins, by the area's code, as <see cref="SubsidyTiers.Read"/> reads it.</param>
public sealed record ResidentTerms(int Year, Fen Personal, Fen Standard, IReadOnlyDictionary<string, Fen> Tiers);

/// <summary>
/// Assesses what is due for residents in a year (城乡居民缴费, JP-2b, JP-2c, JP-2d): by themselves, by assistance in the place of the poor, by governments as the
/// subsidy of their area. Immutable; safe on any thread.
/// </summary>
public sealed class ResidentAssessment
{
    private readonly PolicyDocument _policy;
    private readonly Fen _personal;
    private readonly Dictionary<string, Fen> _subsidies;

    /// <summary>Makes an assessment.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="terms">The amounts a head.</param>
    /// <exception cref="FactsException">The policy has no rule on residents' contributions, or the year is before its transition.</exception>
    public ResidentAssessment(PolicyDocument policy, ResidentTerms terms)
    {
        ResidentRule rule = PolicySections.Residents(policy);
        ArgumentNullException.ThrowIfNull(terms);
        var transition = new SubsidyTransition(rule.FirstYear, rule.Years);
        (_policy, _personal) = (policy, terms.Personal);
        _subsidies = terms.Tiers.ToDictionary(
            tier => tier.Key, tier => ResidentDues.Subsidy(tier.Value, terms.Standard, transition, terms.Year), StringComparer.Ordinal);
    }

    /// <summary>Assesses residents in memory.</summary>
    /// <param name="residents">The residents.</param>
    /// <param name="found">Receives a line for each resident, in their order.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="FactsException">
    /// A resident has no id or is of an area without a tier; the message gives the resident's number, from 1, and the column.
    /// </exception>
    public ResidentsSummary Assess(IEnumerable<Resident> residents, Action<AssessedResident> found)
    {
        ArgumentNullException.ThrowIfNull(residents);
        ArgumentNullException.ThrowIfNull(found);
        using var rows = new GivenRows<Resident>(residents, ResidentFile.Columns);
        return Assess(rows, found);
    }

    /// <summary>
    /// Assesses residents in a file of any length, <c>psn_no,insu_admdvs,kind</c> with the kind <c>resident</c>, <c>permit</c> or <c>assisted</c>.
    /// </summary>
    /// <param name="residents">The file, read once.</param>
    /// <param name="found">Receives a line for each resident, in their order.</param>
    /// <param name="progress">Receives how far the file is read, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="InputException">The file cannot be read, or a row is wrong; the message gives file, line and column.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public ResidentsSummary Assess(
        TextSource residents, Action<AssessedResident> found, IProgress<ReadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(residents);
        ArgumentNullException.ThrowIfNull(found);
        using IInputRows<Resident> rows = ResidentFile.Open(residents, progress, cancellationToken);
        return Assess(rows, found);
    }

    private ResidentsSummary Assess(IInputRows<Resident> rows, Action<AssessedResident> found)
    {
        var areas = _policy.Areas.ToDictionary(area => area.Code, area => new AreaAccount(area.Code), StringComparer.Ordinal);
        while (rows.TryRead(out Resident resident))
        {
            if (FaultOf(resident, areas) is { } fault)
            {
                throw rows.Wrong(fault);
            }

            ResidentDue due = ResidentDues.Of(resident.Kind, _personal, _subsidies[resident.Area]);
            areas[resident.Area].Add(due);
            found(new AssessedResident(resident, due));
        }

        return new ResidentsSummary(
            new EquatableArray<AreaResidents>([.. _policy.Areas.Select(area => areas[area.Code].Sums).Where(area => area.Residents > 0)]));
    }

    private RowFault? FaultOf(in Resident resident, Dictionary<string, AreaAccount> areas)
    {
        if (resident.Member.Length == 0)
        {
            return new RowFault(ResidentFile.Member, "the resident's id is missing.");
        }

        return !areas.ContainsKey(resident.Area) ? new RowFault(ResidentFile.Area, $"{_policy.Id} has no area '{resident.Area}'.")
            : !_subsidies.ContainsKey(resident.Area) ? new RowFault(ResidentFile.Area, $"the tiers do not name area {resident.Area} (JP-2c).")
            : null;
    }

    private sealed class AreaAccount(string area)
    {
        public AreaResidents Sums { get; private set; } = new(area, 0, 0, 0, 0);

        public void Add(ResidentDue due) => Sums = Sums with
        {
            Residents = Sums.Residents + 1,
            Personal = Sums.Personal + due.Personal.Value,
            Assistance = Sums.Assistance + due.Assistance.Value,
            Subsidy = Sums.Subsidy + due.Subsidy.Value,
        };
    }
}
