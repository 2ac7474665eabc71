using MedPool.Contributions;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>One assessment of dues while it runs: members in blocks through <see cref="DuesColumns"/>, employers' bases summed on the way.</summary>
internal sealed class DuesRun
{
    private const int BlockLength = 16_384;
    private const int PayerTypes = 10;

    private readonly PolicyDocument _policy;
    private readonly DuesTerms _terms;
    private readonly IReadOnlyDictionary<string, Fen> _payrolls;
    private readonly Action<AssessedDues> _found;
    private readonly Payer?[] _payers = new Payer?[PayerTypes];
    private readonly Dictionary<string, AreaDues> _areas;
    private readonly Dictionary<string, EmployerAccount> _employers = new(StringComparer.Ordinal);
    private readonly List<EmployerAccount> _employersInOrder = [];

    private readonly Wage[] _block = new Wage[BlockLength];
    private readonly Fen[] _wages = new Fen[BlockLength];
    private readonly byte[] _types = new byte[BlockLength];
    private readonly Fen[] _bases = new Fen[BlockLength];
    private readonly Fen[] _dues = new Fen[BlockLength];
    private int _count;

    private long _members;
    private Int128 _due;

    public DuesRun(PolicyDocument policy, DuesTerms terms, IReadOnlyDictionary<string, Fen> payrolls, Action<AssessedDues> found)
    {
        (_policy, _terms, _payrolls, _found) = (policy, terms, payrolls, found);
        _areas = policy.Areas.ToDictionary(area => area.Code, _ => new AreaDues(PayerTypes), StringComparer.Ordinal);
        foreach (PayerSlot payer in terms.Payers)
        {
            _payers[payer.PayerType] = new Payer(payer.Terms);
        }
    }

    /// <summary>Assesses all members, then their employers.</summary>
    public DuesSummary Assess(IInputRows<Wage> rows)
    {
        while (rows.TryRead(out Wage wage))
        {
            if (FaultOf(wage) is { } fault)
            {
                throw rows.Wrong(fault);
            }

            (_block[_count], _wages[_count], _types[_count]) = (wage, wage.Amount, (byte)wage.PayerType);
            if (++_count == BlockLength)
            {
                AssessBlock();
            }
        }

        AssessBlock();
        _employersInOrder.ForEach(AssessEmployer);
        return new DuesSummary(_members, _employersInOrder.Count, _due, new EquatableArray<DuesTotal>([.. Totals()]));
    }

    private RowFault? FaultOf(in Wage wage)
    {
        if (wage.Member.Length == 0)
        {
            return new RowFault(WageFile.Member, "the member's id is missing."); // In the result, a line without one is an employer's.
        }

        if (wage.PayerType is < 0 or >= PayerTypes || _payers[wage.PayerType] is not { } payer)
        {
            return new RowFault(WageFile.PayerType, WithoutRate(wage.PayerType));
        }

        if (!_areas.ContainsKey(wage.Area))
        {
            return new RowFault(WageFile.Area, $"{_policy.Id} has no area '{wage.Area}'.");
        }

        if (wage.Amount < Fen.Zero)
        {
            return new RowFault(WageFile.Amount, $"{wage.Amount} is below zero.");
        }

        if (wage.Employer.Length == 0)
        {
            return payer.HasEmployer ? new RowFault(WageFile.Employer, $"payer type {wage.PayerType} has an employer; its number is missing.") : null;
        }

        return payer.EmployerContributes && !EmployerOf(wage).Joins(wage.PayerType, out int other)
            ? new RowFault(
                WageFile.PayerType, $"employer {wage.Employer} has members of payer types {other} and {wage.PayerType}, so its rate is not known (JN-3-2-1).")
            : null;
    }

    private string WithoutRate(int payerType) => _policy.Contributions?.Payers.FirstOrDefault(rule => rule.PayerTypes.Contains(payerType)) is { } open
        ? $"the rates of payer type {payerType} are left to decision ({open.Cite.Rule}, {open.Cite.Article}) and none is given; "
            + "give the decided rates (in the command with --rates)."
        : $"{_policy.Id} has no contribution rate for payer type {payerType}; it has {string.Join(", ", _terms.Payers.Select(payer => payer.PayerType))}.";

    private void AssessBlock()
    {
        DuesColumns.Assess(_wages.AsSpan(0, _count), _types.AsSpan(0, _count), _terms, _bases.AsSpan(0, _count), _dues.AsSpan(0, _count));
        for (int i = 0; i < _count; i++)
        {
            Wage wage = _block[i];
            Payer payer = _payers[wage.PayerType]!;
            _due += _dues[i].Value;
            _areas[wage.Area].Add(wage.PayerType, _dues[i].Value + payer.Premium.Value);
            _found(new AssessedDues(wage.Employer, wage.Member, _bases[i], _dues[i], _dues[i], Fen.Zero, payer.Premium, payer.Terms.PremiumEmployer));
            if (wage.Employer.Length > 0 && payer.HasEmployer)
            {
                EmployerOf(wage).Add(payer.EmployerContributes ? _bases[i] : Fen.Zero, payer.Premium, payer.Terms.PremiumEmployer);
            }
        }

        _members += _count;
        _count = 0;
    }

    private void AssessEmployer(EmployerAccount employer)
    {
        PayerTerms payer = employer.PayerType is { } type ? _payers[type]!.Terms : default; // Retirees alone: premiums and no contribution.
        Int128 contributionBase = _payrolls.TryGetValue(employer.Number, out Fen payroll) ? payroll.Value : employer.Base;
        if (contributionBase > long.MaxValue)
        {
            throw new FactsException(
                $"employer {employer.Number}: its base adds up to {SumText.Of(contributionBase)}, more than an amount can be (JP-2a, JN-3-2-1). "
                + "Check the wages of its members.");
        }

        EmployerDues dues = Dues.OfEmployer(contributionBase, payer);
        _due += dues.Due.Value;
        if (employer.PayerType is { } payerType)
        {
            _areas[employer.Area].Add(payerType, dues.Due.Value);
        }

        _found(new AssessedDues(employer.Number, "", dues.Base, dues.Due, dues.Basic, dues.Maternity, employer.Premium, employer.PremiumEmployer));
    }

    private IEnumerable<DuesTotal> Totals() =>
        from area in _policy.Areas
        from payer in _terms.Payers
        let due = _areas[area.Code].Of(payer.PayerType)
        where due is not null
        select new DuesTotal(area.Code, payer.PayerType, due.Value);

    private EmployerAccount EmployerOf(in Wage wage)
    {
        if (!_employers.TryGetValue(wage.Employer, out EmployerAccount? employer))
        {
            employer = new EmployerAccount(wage.Employer, wage.Area);
            _employers.Add(wage.Employer, employer);
            _employersInOrder.Add(employer);
        }

        return employer;
    }

    private sealed class Payer(PayerTerms terms)
    {
        public PayerTerms Terms { get; } = terms;

        public Fen Premium { get; } = terms.PremiumEmployer + terms.PremiumMember;

        public bool EmployerContributes { get; } = terms.Employer > Rate.Zero;

        public bool HasEmployer { get; } = terms.Employer > Rate.Zero || terms.PremiumEmployer > Fen.Zero;
    }
}
