using MedPool.Files;
using MedPool.Internals;

namespace MedPool.Contributions;

/// <summary>
/// Computes the one-time payments that complete contribution years (一次性补缴), member by member (JN-3-2-3, JN-3-2-4). Members are read one after another; memory
/// does not grow with them. Immutable; safe on any thread.
/// </summary>
public sealed class TopUpAssessment
{
    private readonly TopUpTerms _terms;
    private readonly BankruptcyTerms? _premiums;

    /// <summary>Makes an assessment.</summary>
    /// <param name="terms">The policy's values, as <see cref="TopUpTerms.Of"/> reads them.</param>
    /// <param name="premiums">
    /// The values of the premium of bankrupt employers' retirees, as <see cref="BankruptcyTerms.Of"/> reads them; <see langword="null"/>: premiums
    /// are not assessed.
    /// </param>
    public TopUpAssessment(TopUpTerms terms, BankruptcyTerms? premiums = null) => (_terms, _premiums) = (terms, premiums);

    /// <summary>
    /// The layout of the lines as a table: <c>psn_no,emp_no,case,paid_months,amount,months,top_up,payer</c>, then <c>base,rate,rule</c> where the working is
    /// shown, then
    /// <c>premium_employer,premium_withheld</c> where premiums are assessed.
    /// </summary>
    /// <param name="working">Whether the base, the rate and the rule of each payment are shown.</param>
    public TableLayout<AssessedTopUp> Table(bool working = false) => TopUpTable.Of(working, premiums: _premiums is not null);

    /// <summary>Computes the top-ups of members in memory.</summary>
    /// <param name="members">The members.</param>
    /// <param name="found">Receives a line for each member, in their order.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="FactsException">A member's figures are against a rule; the message gives the member's number, from 1, and the column.</exception>
    public TopUpSummary Assess(IEnumerable<TopUpMember> members, Action<AssessedTopUp> found)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(found);
        using var rows = new GivenRows<TopUpMember>(members, TopUpFile.ColumnsWithPremiums);
        return Assess(rows, found);
    }

    /// <summary>
    /// Computes the top-ups of members in a file of any length, <c>psn_no,emp_no,case,paid_months,amount</c> with the case 1 to 5; where premiums are assessed
    /// also <c>age,personal_account</c>.
    /// </summary>
    /// <param name="members">The file, read once.</param>
    /// <param name="found">Receives a line for each member, in their order.</param>
    /// <param name="progress">Receives how far the file is read, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="InputException">The file cannot be read, or a row is wrong or against a rule; the message gives file, line and column.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public TopUpSummary Assess(
        TextSource members, Action<AssessedTopUp> found, IProgress<ReadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(found);
        using IInputRows<TopUpMember> rows = TopUpFile.Open(members, premiums: _premiums is not null, progress, cancellationToken);
        return Assess(rows, found);
    }

    private TopUpSummary Assess(IInputRows<TopUpMember> rows, Action<AssessedTopUp> found)
    {
        long members = 0;
        (Int128 amount, Int128 premiums, Int128 withheld) = (0, 0, 0);
        while (rows.TryRead(out TopUpMember member))
        {
            if (FaultOf(member) is { } fault)
            {
                throw rows.Wrong(fault);
            }

            AssessedTopUp line = Assess(member, rows);
            members++;
            amount += line.TopUp.Amount.Value;
            premiums += line.Premium?.Employer.Value ?? 0;
            withheld += line.Premium?.Withheld.Value ?? 0;
            found(line);
        }

        return new TopUpSummary(members, amount, premiums, withheld);
    }

    private RowFault? FaultOf(in TopUpMember member)
    {
        if (member.Member.Length == 0)
        {
            return new RowFault(TopUpFile.Member, "the member's id is missing.");
        }

        if (!Enum.IsDefined(member.Case))
        {
            return new RowFault(TopUpFile.Case, $"'{(int)member.Case}' is not a whole number from 1 to 5.");
        }

        if (TopUp.IsOnPension(member.Case) && _terms.LowestBase is null)
        {
            return new RowFault(TopUpFile.Case, TopUp.WithoutLowestBase(member.Case));
        }

        return member.Amount < Fen.Zero ? new RowFault(TopUpFile.Amount, $"{member.Amount} is below zero.")
            : _premiums is null || member.Case != TopUpCase.Bankrupt ? null
            : member.Age is null ? new RowFault(TopUpFile.Age, $"the age at the bankruptcy is missing ({BankruptcyPremium.Rule}).")
            : member.PersonalAccount is null
                ? new RowFault(TopUpFile.PersonalAccount, $"the money in the personal account is missing ({BankruptcyPremium.Rule}).")
            : null;
    }

    private AssessedTopUp Assess(TopUpMember member, IInputRows<TopUpMember> rows)
    {
        try
        {
            return new AssessedTopUp(
                member,
                TopUp.Of(member.Case, member.PaidMonths, member.Amount, _terms),
                member.Case == TopUpCase.Bankrupt && _premiums is { } premiums
                    ? BankruptcyPremium.Of(premiums, member.Age!.Value, member.PersonalAccount!.Value)
                    : null);
        }
        catch (FactsException problem)
        {
            throw rows.Wrong(new RowFault(TopUpFile.PaidMonths, problem.Message));
        }
    }
}
