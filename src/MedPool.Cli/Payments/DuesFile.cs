using MedPool.Cli.Output;
using MedPool.Contributions;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Cli.Payments;

/// <summary>
/// Assesses a file of wages of any length: members in blocks through the columns of the library, employers' bases summed on the way. Memory grows with the number of employers only.
/// </summary>
/// <param name="policy">Whose rule it is.</param>
/// <param name="terms">Rates and limits.</param>
/// <param name="payrolls">Employers' payrolls of the year before, which are their bases where the policy says so.</param>
internal sealed class DuesFile(PolicyDocument policy, DuesTerms terms, IReadOnlyDictionary<string, Fen> payrolls)
{
    private const int Block = 16_384;

    /// <summary>The columns of the assessment.</summary>
    public static readonly string[] Columns = ["emp_no", "psn_no", "base", "due", "basic", "maternity", "premium", "premium_employer"];

    private readonly Dictionary<string, Employer> _employers = new(StringComparer.Ordinal);
    private readonly List<Employer> _inOrder = [];
    private readonly Dictionary<int, PayerTerms> _payers = terms.Payers.ToDictionary(payer => payer.PayerType, payer => payer.Terms);
    private readonly HashSet<string> _areas = [.. policy.Areas.Select(area => area.Code)];

    private readonly Fen[] _wages = new Fen[Block];
    private readonly byte[] _types = new byte[Block];
    private readonly (string Employer, string Member, string Area)[] _ids = new (string Employer, string Member, string Area)[Block];
    private readonly Dictionary<(string Area, int PayerType), Int128> _totals = [];
    private readonly Fen[] _bases = new Fen[Block];
    private readonly Fen[] _dues = new Fen[Block];

    /// <summary>Members assessed.</summary>
    public long Members { get; private set; }

    /// <summary>Employers that owe something.</summary>
    public int Employers => _inOrder.Count;

    /// <summary>What members and employers owe, without premiums, in fen.</summary>
    public Int128 Due { get; private set; }

    /// <summary>What is due by area and payer type, premiums included, in fen; an employer counts where its first member does.</summary>
    public IEnumerable<((string Area, int PayerType) Key, Int128 Due)> Totals =>
        from area in policy.Areas
        from payer in _payers.Keys
        where _totals.ContainsKey((area.Code, payer))
        select ((area.Code, payer), _totals[(area.Code, payer)]);

    /// <summary>Reads the members and writes the assessment: members first, then one row for each employer, in the order in which they first appear.</summary>
    public void Assess(DelimitedRows rows, ResultRows output, RowProgress progress)
    {
        int count = 0;
        while (rows.Read())
        {
            Take(rows, count++);
            progress.Count(rows);
            if (count == Block)
            {
                WriteBlock(count, output);
                count = 0;
            }
        }

        WriteBlock(count, output);
        foreach (Employer employer in _inOrder)
        {
            WriteEmployer(employer, output);
        }
    }

    private void Take(DelimitedRows rows, int index)
    {
        rows.Need(0, "the member's id"); // In the result, a line without one is an employer's.
        int payerType = rows.Number(3, 0, 9);
        if (!_payers.TryGetValue(payerType, out PayerTerms payer))
        {
            throw rows.Wrong(3, policy.Contributions!.Payers.FirstOrDefault(rule => rule.PayerTypes.Contains(payerType)) is { } open
                ? $"the rates of payer type {payerType} are left to decision ({open.Cite.Rule}, {open.Cite.Article}); give them with --rates."
                : $"{policy.Id} has no contribution rate for payer type {payerType}; it has {string.Join(", ", _payers.Keys)}.");
        }

        if (!_areas.Contains(rows[2]))
        {
            throw rows.Wrong(2, $"{policy.Id} has no area '{rows[2]}'.");
        }

        Fen wage = rows.Amount(4);
        if (wage < Fen.Zero)
        {
            throw rows.Wrong(4, $"{wage} is below zero.");
        }

        (_wages[index], _types[index], _ids[index]) = (wage, (byte)payerType, (rows[1], rows[0], rows[2]));
        if (rows[1].Length == 0 && (payer.Employer > Rate.Zero || payer.PremiumEmployer > Fen.Zero))
        {
            throw rows.Wrong(1, $"payer type {payerType} has an employer; its number is missing.");
        }

        if (rows[1].Length > 0 && payer.Employer > Rate.Zero)
        {
            Join(rows, payerType);
        }
    }

    private void Join(DelimitedRows rows, int payerType)
    {
        Employer employer = EmployerOf(rows[1], rows[2]);
        employer.PayerType ??= payerType;
        if (employer.PayerType != payerType)
        {
            throw rows.Wrong(3, $"employer {rows[1]} has members of payer types {employer.PayerType} and {payerType}, so its rate is not known (JN-3-2-1).");
        }
    }

    private Employer EmployerOf(string number, string area)
    {
        if (!_employers.TryGetValue(number, out Employer? employer))
        {
            employer = new Employer(number, area);
            _employers.Add(number, employer);
            _inOrder.Add(employer);
        }

        return employer;
    }

    private void WriteBlock(int count, ResultRows output)
    {
        DuesColumns.Assess(_wages.AsSpan(0, count), _types.AsSpan(0, count), terms, _bases.AsSpan(0, count), _dues.AsSpan(0, count));
        for (int i = 0; i < count; i++)
        {
            PayerTerms payer = _payers[_types[i]];
            Fen premium = payer.PremiumEmployer + payer.PremiumMember;
            Due += _dues[i].Value;
            AddTotal(_ids[i].Area, _types[i], _dues[i].Value + premium.Value);
            Write(output, _ids[i].Employer, _ids[i].Member, _bases[i], _dues[i], _dues[i], Fen.Zero, premium, payer.PremiumEmployer);
            if (_ids[i].Employer.Length > 0 && (payer.Employer > Rate.Zero || payer.PremiumEmployer > Fen.Zero))
            {
                EmployerOf(_ids[i].Employer, _ids[i].Area).Add(payer.Employer > Rate.Zero ? _bases[i] : Fen.Zero, premium, payer.PremiumEmployer);
            }
        }

        Members += count;
    }

    private void WriteEmployer(Employer employer, ResultRows output)
    {
        PayerTerms payer = employer.PayerType is { } type ? _payers[type] : default; // Retirees alone: premiums and no contribution.
        Int128 contributionBase = payrolls.TryGetValue(employer.Number, out Fen payroll) ? payroll.Value : employer.Base;
        if (contributionBase > long.MaxValue)
        {
            throw new InputException($"employer {employer.Number}: its base adds up to {Amounts.Plain(contributionBase)}, more than an amount can be (JP-2a, JN-3-2-1).", "Check the wages of its members.");
        }

        EmployerDues dues = Dues.OfEmployer(contributionBase, payer);
        Due += dues.Due.Value;
        if (employer.PayerType is { } payerType)
        {
            AddTotal(employer.Area, payerType, dues.Due.Value);
        }

        Write(output, employer.Number, "", dues.Base, dues.Due, dues.Basic, dues.Maternity, employer.Premium, employer.PremiumEmployer);
    }

    private void AddTotal(string area, int payerType, long due) => _totals[(area, payerType)] = _totals.GetValueOrDefault((area, payerType)) + due;

    private static void Write(ResultRows output, string employer, string member, Fen contributionBase, Fen due, Fen basic, Fen maternity, Fen premium, Fen premiumEmployer)
    {
        output.Text(employer);
        output.Text(member);
        output.Amount(contributionBase);
        output.Amount(due);
        output.Amount(basic);
        output.Amount(maternity);
        output.Amount(premium);
        output.Amount(premiumEmployer);
        output.End();
    }

    private sealed class Employer(string number, string area)
    {
        public string Area { get; } = area;

        public string Number { get; } = number;

        public int? PayerType { get; set; }

        public Int128 Base { get; private set; }

        public Fen Premium { get; private set; }

        public Fen PremiumEmployer { get; private set; }

        public void Add(Fen contributionBase, Fen premium, Fen premiumEmployer)
        {
            Base += contributionBase.Value;
            Premium += premium;
            PremiumEmployer += premiumEmployer;
        }
    }
}
