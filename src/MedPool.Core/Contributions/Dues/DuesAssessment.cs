using MedPool.Files;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Contributions;

/// <summary>
/// Assesses what members and employers owe for a month (核定应缴费额, JP-2a, JN-3-2-1, JN-3-2-2): each member on its base, then each employer on the exact sum of its
/// members' bases or, where the policy has it so, on its payroll of the year before. Wages are read one after another; memory grows with the number of
/// employers alone. Immutable; safe on any thread.
/// </summary>
public sealed class DuesAssessment
{
    private readonly PolicyDocument _policy;
    private readonly DuesTerms _terms;
    private readonly IReadOnlyDictionary<string, Fen> _payrolls;

    /// <summary>Makes an assessment.</summary>
    /// <param name="policy">The policy, whose areas and payer types are known.</param>
    /// <param name="terms">Its rates and limits, as <see cref="DuesTerms.Of(PolicyDocument, Fen, IReadOnlyDictionary{int, DecidedRates})"/> reads them.</param>
    /// <param name="payrolls">
    /// Employers' payrolls of the year before (上年度工资总额), by the employer's number, which are then their bases; for an employer that is not among them, and
    /// without payrolls, the sum of its members' bases is its base.
    /// </param>
    /// <exception cref="FactsException">Payrolls are given, and an employer's base is not its payroll in this policy.</exception>
    public DuesAssessment(PolicyDocument policy, DuesTerms terms, IReadOnlyDictionary<string, Fen>? payrolls = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(terms);
        if (payrolls is not null && policy.Contributions?.EmployerBase is not { Kind: EmployerBaseKind.Payroll })
        {
            Citation? rule = policy.Contributions?.EmployerBase?.Cite;
            throw new FactsException($"in {policy.Id} an employer's base is the sum of its members' bases ({rule?.Rule}). Leave out the payrolls.")
            {
                Rule = rule,
            };
        }

        (_policy, _terms, _payrolls) = (policy, terms, payrolls ?? new Dictionary<string, Fen>());
    }

    /// <summary>Assesses members whose wages are in memory.</summary>
    /// <param name="wages">The wages.</param>
    /// <param name="found">
    /// Receives a line for each member, in the order of the wages, then a line for each employer. In each block of 16,384 members, employers with insured
    /// employees come first, then those with retirees alone, each in the order in which they first appear.
    /// </param>
    /// <returns>The sums.</returns>
    /// <exception cref="FactsException">A wage is against a rule; the message gives its number, from 1, and the column.</exception>
    public DuesSummary Assess(IEnumerable<Wage> wages, Action<AssessedDues> found)
    {
        ArgumentNullException.ThrowIfNull(wages);
        ArgumentNullException.ThrowIfNull(found);
        using var rows = new GivenRows<Wage>(wages, WageFile.Columns);
        return new DuesRun(_policy, _terms, _payrolls, found).Assess(rows);
    }

    /// <summary>
    /// Assesses members whose wages are in a file of any length, <c>psn_no,emp_no,insu_admdvs,payer_type,wage</c>, in any order and beside other columns.
    /// </summary>
    /// <param name="wages">The file, read once.</param>
    /// <param name="found">
    /// Receives a line for each member, then a line for each employer, as <see cref="Assess(IEnumerable{Wage}, Action{AssessedDues})"/> gives them.
    /// </param>
    /// <param name="progress">Receives how far the file is read, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="InputException">The file cannot be read, or a row is wrong or against a rule; the message gives file, line and column.</exception>
    /// <exception cref="FactsException">An employer's base is more than an amount can be.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public DuesSummary Assess(
        TextSource wages, Action<AssessedDues> found, IProgress<ReadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(wages);
        ArgumentNullException.ThrowIfNull(found);
        using IInputRows<Wage> rows = WageFile.Open(wages, progress, cancellationToken);
        return new DuesRun(_policy, _terms, _payrolls, found).Assess(rows);
    }
}
