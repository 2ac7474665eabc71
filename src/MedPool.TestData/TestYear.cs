using MedPool.Law;

namespace MedPool.TestData;

/// <summary>
/// A generated year of a policy: claims, the contributions that belong to them, and the facts of its settlement. Realistic in areas' sizes,
/// skewed costs, reversed claims, rows that are bad on purpose, and one area of every <see cref="AreaOutcome"/>; deterministic: the same policy
/// and options give the same bytes on every machine. Safe on any thread.
/// </summary>
public sealed class TestYear
{
    private const long RowsMax = 999_999_999_999; // Ids have twelve digits.

    private readonly YearPlan _plan;
    private readonly IProgress<TestYearProgress>? _progress;
    private readonly BadRows _badClaims;
    private readonly BadRows _badContributions;
    private readonly ClaimGenerator _claims;
    private ClaimTotals? _claimTotals; // Two threads may both find the same totals.
    private ContributionScaling? _contributions;
    private ContributionTotals? _contributionTotals;

    /// <summary>Prepares a year of a policy. Nothing is generated yet.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="options">Year, numbers of rows, seed; <see cref="TestYearOptions.Default"/> if not given.</param>
    /// <exception cref="ArgumentException">An option is outside its range, or the policy is not in force in the year.</exception>
    public TestYear(Policy policy, TestYearOptions? options = null)
        : this(policy?.Document ?? throw new ArgumentNullException(nameof(policy)), options)
    {
    }

    /// <inheritdoc cref="TestYear(MedPool.Policy, TestYearOptions)"/>
    public TestYear(PolicyDocument policy, TestYearOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Options = options ?? TestYearOptions.Default;
        Policy = policy;
        Year = Options.Year ?? policy.Effective.From.Year;
        Contributions = Options.Contributions ?? Math.Max(1, Claims / 4);
        Check(policy, Options, Year);
        _plan = new YearPlan(policy, Year, Options.Seed);
        _progress = Options.Progress;
        _badClaims = new BadRows(_plan, RecordKind.Claims, Claims, Options.BadRows);
        _badContributions = new BadRows(_plan, RecordKind.Contributions, Contributions, Options.BadRows);
        _claims = new ClaimGenerator(_plan, _badClaims);
    }

    /// <summary>What the policy says.</summary>
    public PolicyDocument Policy { get; }

    /// <summary>What the year is made from.</summary>
    public TestYearOptions Options { get; }

    /// <summary>The settlement year.</summary>
    public int Year { get; }

    /// <summary>Number of rows of claims.</summary>
    public long Claims => Options.Claims;

    /// <summary>Number of rows of contributions.</summary>
    public long Contributions { get; }

    /// <summary>How the year ends for an area.</summary>
    /// <param name="area">The area's code.</param>
    /// <exception cref="KeyNotFoundException">The policy has no such area.</exception>
    public AreaOutcome OutcomeOf(string area)
    {
        for (int index = 0; index < Policy.Areas.Count; index++)
        {
            if (Policy.Areas[index].Code == area)
            {
                return _plan.Outcomes[index];
            }
        }

        throw new KeyNotFoundException($"The policy {Policy.Id} has no area '{area}'. It has {string.Join(", ", Policy.Areas.Select(known => known.Code))}.");
    }

    /// <summary>Writes the claims (结算明细) as <c>claims.csv</c>: UTF-8, comma-separated, a header row, LF.</summary>
    /// <param name="stream">Receives the text; stays open.</param>
    /// <param name="cancellationToken">Stops the writing; the stream then holds a part of the text.</param>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void WriteClaims(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _claimTotals = new ClaimFile(_plan, Claims, _badClaims, stream).Write(_claims, Rows(RecordKind.Claims, cancellationToken));
    }

    /// <summary>Writes the contributions (缴费到账明细) as <c>contributions.csv</c>, in the same form.</summary>
    /// <remarks>Their amounts follow from the claims: where these have not been written yet, they are gone over first.</remarks>
    /// <inheritdoc cref="WriteClaims"/>
    public void WriteContributions(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ContributionScaling scaled = Scaled(cancellationToken);
        _contributionTotals = new ContributionFile(_plan, Contributions, _badContributions, stream)
            .Write(scaled, Rows(RecordKind.Contributions, cancellationToken));
    }

    /// <summary>Writes the facts of the settlement as <c>facts.json</c>: what the policy reads beside the year's ledger, with every decision.</summary>
    /// <remarks>They follow from the records: where these have not been written yet, they are gone over first.</remarks>
    /// <inheritdoc cref="WriteClaims"/>
    public void WriteFacts(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        new FactsFile(_plan, TotalsOfClaims(cancellationToken), TotalsOfContributions(cancellationToken)).Write(stream);
    }

    /// <summary>The facts of the settlement: those that <see cref="WriteFacts"/> writes.</summary>
    /// <param name="cancellationToken">Stops the way over the records.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public SettlementFacts Facts(CancellationToken cancellationToken = default)
    {
        using var text = new MemoryStream();
        WriteFacts(text, cancellationToken);
        return SettlementFacts.Parse(text.ToArray());
    }

    private ClaimTotals TotalsOfClaims(CancellationToken cancellationToken) =>
        _claimTotals ??= ClaimTotals.Of(_plan, _badClaims, _claims, Rows(RecordKind.Claims, cancellationToken));

    private ContributionTotals TotalsOfContributions(CancellationToken cancellationToken) => _contributionTotals ??=
        ContributionTotals.Of(_plan, _badContributions, Scaled(cancellationToken), Rows(RecordKind.Contributions, cancellationToken));

    private ContributionScaling Scaled(CancellationToken cancellationToken) => _contributions ??= new ContributionScaling(
        _plan, new ContributionGenerator(_plan), TotalsOfClaims(cancellationToken), RowNumbers.Of(Contributions, report: null, cancellationToken));

    private IEnumerable<long> Rows(RecordKind kind, CancellationToken cancellationToken)
    {
        long total = kind == RecordKind.Claims ? Claims : Contributions;
        return RowNumbers.Of(total, _progress is null ? null : rows => _progress.Report(new TestYearProgress(kind, rows, total)), cancellationToken);
    }

    private static void Check(PolicyDocument policy, TestYearOptions options, int year)
    {
        if ((OutOfRange(options.Claims) ?? OutOfRange(options.Contributions ?? 1)) is long rows)
        {
            throw new ArgumentException($"The number of rows is {rows}. Give one from 1 to {RowsMax}.", nameof(options));
        }

        if (options.BadRows is Rate share && (share < Rate.Zero || share > new Rate(1, 2)))
        {
            throw new ArgumentException($"The share of bad rows is {share}. Give one from 0 to 1/2.", nameof(options));
        }

        if (!policy.Effective.Covers(year))
        {
            throw new ArgumentException(
                $"The policy {policy.Id} {policy.Version} is not in force in {year}. Its first day is {policy.Effective.From}.",
                nameof(options));
        }
    }

    private static long? OutOfRange(long rows) => rows is >= 1 and <= RowsMax ? null : rows;
}
