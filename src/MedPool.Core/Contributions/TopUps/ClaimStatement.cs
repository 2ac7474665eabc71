using System.Text.Json.Serialization;
using MedPool.Files;
using MedPool.Law;

namespace MedPool.Contributions;

/// <summary>What a claim against a bankrupt employer is for, in the order in which it is claimed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ClaimKind>))]
public enum ClaimKind
{
    /// <summary>Contributions that were not paid (欠缴), claimed first.</summary>
    Arrears,

    /// <summary>What completes the contribution years of retirees (一次性补足).</summary>
    TopUp,

    /// <summary>The employer's part of the serious-illness premium, in one sum (大病保险费).</summary>
    Premium,
}

/// <summary>A line of a statement of claim. Immutable.</summary>
/// <param name="Employer">The employer's number.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Member">The member's id; empty where the line is not of one member.</param>
/// <param name="Month">The month as <c>yyyy-MM</c>; empty where the line is not of one month.</param>
/// <param name="Amount">What is claimed; above zero.</param>
/// <param name="Rule">The id of the rule by which it is owed.</param>
public readonly record struct ClaimLine(string Employer, ClaimKind Kind, string Member, string Month, Fen Amount, string Rule)
{
    /// <summary>The layout as a table: <c>emp_no,kind,psn_no,month,amount,rule</c>, with the word of the kind.</summary>
    public static TableLayout<ClaimLine> Table { get; } = new(["emp_no", "kind", "psn_no", "month", "amount", "rule"], static (row, table) =>
    {
        table.Text(row.Employer);
        table.Text(row.KindWord);
        table.Text(row.Member);
        table.Text(row.Month);
        table.Amount(row.Amount);
        table.Text(row.Rule);
    });

    /// <summary>The word of the kind in files: <c>arrears</c>, <c>top-up</c> or <c>premium</c>.</summary>
    public string KindWord => Kind switch
    {
        ClaimKind.Arrears => "arrears",
        ClaimKind.TopUp => "top-up",
        ClaimKind.Premium => "premium",
    };
}

/// <summary>What is claimed of a bankrupt employer. Immutable.</summary>
/// <param name="Employer">The employer's number.</param>
/// <param name="Lines">The lines: arrears, then top-ups, then premiums, each in the order given.</param>
public sealed record EmployerClaim(string Employer, EquatableArray<ClaimLine> Lines)
{
    /// <summary>The arrears, which are claimed first.</summary>
    public AmountSum Arrears => SumOf(ClaimKind.Arrears);

    /// <summary>The top-ups.</summary>
    public AmountSum TopUps => SumOf(ClaimKind.TopUp);

    /// <summary>The premiums.</summary>
    public AmountSum Premiums => SumOf(ClaimKind.Premium);

    /// <summary>All together.</summary>
    public AmountSum Total => Arrears + TopUps + Premiums;

    private AmountSum SumOf(ClaimKind kind) =>
        Lines.Where(line => line.Kind == kind).Aggregate(default(AmountSum), (sum, line) => sum + line.Amount);
}

/// <summary>
/// The statement of claim against bankrupt employers (破产债权申报, JN-3-2-4b): unpaid contributions, which are paid first, with the top-ups and premiums of their
/// retirees. Immutable.
/// </summary>
public sealed record ClaimStatement
{
    /// <summary>The id of the rule.</summary>
    public const string RuleId = "JN-3-2-4b";

    /// <summary>The policy's id.</summary>
    public required string PolicyId { get; init; }

    /// <summary>The article.</summary>
    public required Citation Rule { get; init; }

    /// <summary>Whether unpaid contributions were given; otherwise the statement lacks them.</summary>
    public required bool HasArrears { get; init; }

    /// <summary>Whether premiums were assessed for every retiree; otherwise the statement lacks them.</summary>
    public required bool HasPremiums { get; init; }

    /// <summary>The employers, by number.</summary>
    public EquatableArray<EmployerClaim> Employers { get; init; }

    /// <summary>All employers' claims together.</summary>
    public AmountSum Total => Employers.Aggregate(default(AmountSum), (sum, employer) => sum + employer.Total);

    /// <summary>Makes the statement.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="topUps">Assessed top-ups; those of bankrupt employers' retirees (case 5) are claimed, the others are left out.</param>
    /// <param name="arrears">Unpaid contributions of bankrupt employers, or <see langword="null"/> where they are not known.</param>
    /// <exception cref="FactsException">The policy has no such rule, or a retiree of a bankrupt employer has no employer's number.</exception>
    public static ClaimStatement Of(PolicyDocument policy, IEnumerable<AssessedTopUp> topUps, IReadOnlyCollection<EmployerArrears>? arrears)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(topUps);
        Citation rule = policy.Rules.FirstOrDefault(rule => rule.Cite.Rule == RuleId)?.Cite
            ?? throw new FactsException($"policy {policy.Id}: its documents know no claim against a bankrupt employer ({RuleId}).");
        AssessedTopUp[] bankrupt = [.. topUps.Where(line => line.Member.Case == TopUpCase.Bankrupt)];
        IEnumerable<ClaimLine> lines = [.. (arrears ?? []).Select(owed => LineOf(owed, rule)), .. bankrupt.SelectMany(LinesOf)];
        return new ClaimStatement
        {
            PolicyId = policy.Id,
            Rule = rule,
            HasArrears = arrears is not null,
            HasPremiums = bankrupt.All(line => line.Premium is not null),
            Employers = new(
            [
                .. lines.GroupBy(line => line.Employer, StringComparer.Ordinal)
                    .OrderBy(employer => employer.Key, StringComparer.Ordinal)
                    .Select(employer => new EmployerClaim(employer.Key, new([.. employer.OrderBy(line => line.Kind)]))),
            ]),
        };
    }

    private static ClaimLine LineOf(EmployerArrears owed, Citation rule) =>
        new(owed.Employer, ClaimKind.Arrears, owed.Member, owed.MonthText, owed.Amount, rule.Rule);

    private static IEnumerable<ClaimLine> LinesOf(AssessedTopUp line)
    {
        if (line.Member.Employer.Length == 0)
        {
            throw new FactsException($"member {line.Member.Member}: the employer's number is missing; a claim names the bankrupt employer ({RuleId}).");
        }

        ClaimLine topUp = new(line.Member.Employer, ClaimKind.TopUp, line.Member.Member, "", line.TopUp.Amount, line.TopUp.Rule);
        ClaimLine premium = topUp with { Kind = ClaimKind.Premium, Amount = line.Premium?.Employer ?? Fen.Zero, Rule = BankruptcyPremium.Rule };
        return new[] { topUp, premium }.Where(claim => claim.Amount > Fen.Zero);
    }
}
