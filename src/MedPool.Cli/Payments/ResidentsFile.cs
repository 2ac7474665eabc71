using MedPool.Cli.Input;
using MedPool.Contributions;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Cli.Payments;

/// <summary>Assesses a file of residents of any length for a year: what they pay, what assistance pays for them, and the subsidy of their area (JP-2b, JP-2c, JP-2d).</summary>
/// <param name="policy">Whose rule it is.</param>
/// <param name="personal">The personal amount of the year.</param>
/// <param name="subsidies">The subsidy a head of the year, by area.</param>
internal sealed class ResidentsFile(PolicyDocument policy, Fen personal, IReadOnlyDictionary<string, Fen> subsidies)
{
    /// <summary>The columns of the assessment.</summary>
    public static readonly string[] Columns = ["psn_no", "insu_admdvs", "kind", "personal", "assistance", "subsidy"];

    private readonly Dictionary<string, AreaSum> _areas = policy.Areas.ToDictionary(area => area.Code, area => new AreaSum(area.Code));

    /// <summary>By area with residents, in the policy's order: heads and sums in fen.</summary>
    public IEnumerable<AreaSum> Areas => policy.Areas.Select(area => _areas[area.Code]).Where(area => area.Heads > 0);

    /// <summary>The subsidy of every area in a year, from its tier to the common standard.</summary>
    /// <param name="file">A CSV file <c>insu_admdvs,tier</c>: each area's subsidy a head at the start of the transition.</param>
    /// <param name="policy">Whose rule it is.</param>
    /// <param name="standard">The common standard.</param>
    /// <param name="year">The year.</param>
    /// <exception cref="InputException">A row is wrong, or there are more tiers than the policy knows.</exception>
    /// <exception cref="FactsException">The policy has no such rule, or the year is before it.</exception>
    public static Dictionary<string, Fen> Subsidies(string file, PolicyDocument policy, Fen standard, int year)
    {
        ResidentRule rule = policy.Contributions?.Residents ?? throw new FactsException($"policy {policy.Id}: its documents say nothing of residents' contributions (JP-2b).");
        var transition = new SubsidyTransition(rule.FirstYear, rule.Years);
        Dictionary<string, Fen> subsidies = [];
        HashSet<Fen> tiers = [];
        using DelimitedRows rows = DelimitedRows.Open(TextInput.File(file), "insu_admdvs", "tier");
        while (rows.Read())
        {
            Fen tier = rows.Amount(1);
            if (policy.Areas.All(area => area.Code != rows[0]) || subsidies.ContainsKey(rows[0]))
            {
                throw rows.Wrong(0, subsidies.ContainsKey(rows[0]) ? $"area {rows[0]} stands twice." : $"{policy.Id} has no area '{rows[0]}'.");
            }

            if (tier < Fen.Zero || (tiers.Add(tier) && tiers.Count > rule.Tiers))
            {
                throw rows.Wrong(1, tier < Fen.Zero ? $"{tier} is below zero." : $"{tier} is one tier too many; the policy knows {rule.Tiers} ({rule.Cite.Rule}, {rule.Cite.Article}).");
            }

            subsidies.Add(rows[0], ResidentDues.Subsidy(tier, standard, transition, year));
        }

        return subsidies;
    }

    /// <summary>Reads the residents and writes the assessment.</summary>
    public void Assess(DelimitedRows rows, ResultRows output, RowProgress progress)
    {
        while (rows.Read())
        {
            (ResidentDue due, string kind) = DueOf(rows);
            _areas[rows[1]].Add(due);
            Write(output, rows, kind, due);
            progress.Count(rows);
        }
    }

    private static void Write(ResultRows output, DelimitedRows rows, string kind, ResidentDue due)
    {
        output.Text(rows[0]);
        output.Text(rows[1]);
        output.Text(kind);
        output.Amount(due.Personal);
        output.Amount(due.Assistance);
        output.Amount(due.Subsidy);
        output.End();
    }

    private (ResidentDue Due, string Kind) DueOf(DelimitedRows rows)
    {
        rows.Need(0, "the resident's id");
        string kind = rows[2];
        if (kind is not ("resident" or "permit" or "assisted"))
        {
            throw rows.Wrong(2, $"'{kind}' is no kind of resident; write resident, permit (holders of a residence permit, JP-2d) or assisted (the poor, JP-2b).");
        }

        if (!subsidies.TryGetValue(rows[1], out Fen subsidy))
        {
            throw rows.Wrong(1, _areas.ContainsKey(rows[1]) ? $"the tiers do not name area {rows[1]} (JP-2c)." : $"{policy.Id} has no area '{rows[1]}'.");
        }

        return (ResidentDues.Of(kind == "assisted" ? ResidentKind.Assisted : ResidentKind.Ordinary, personal, subsidy), kind);
    }

    /// <summary>What an area's residents come to.</summary>
    internal sealed class AreaSum(string area)
    {
        /// <summary>The area's code.</summary>
        public string Area { get; } = area;

        /// <summary>Residents.</summary>
        public long Heads { get; private set; }

        /// <summary>What they pay.</summary>
        public Int128 Personal { get; private set; }

        /// <summary>What assistance pays.</summary>
        public Int128 Assistance { get; private set; }

        /// <summary>What governments pay.</summary>
        public Int128 Subsidy { get; private set; }

        /// <summary>Adds a resident.</summary>
        public void Add(ResidentDue due)
        {
            Heads++;
            Personal += due.Personal.Value;
            Assistance += due.Assistance.Value;
            Subsidy += due.Subsidy.Value;
        }
    }
}
