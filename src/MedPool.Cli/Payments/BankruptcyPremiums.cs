using System.Text.Json;

using MedPool.Cli.Output;
using MedPool.Contributions;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Cli.Payments;

/// <summary>The serious-illness premium of bankrupt employers' retirees, beside their top-ups (JN-3-2-4): the employer's part in one sum, the member's withheld for a year.</summary>
internal sealed class BankruptcyPremiums
{
    private const int Case = 2;
    private const int Age = 5;
    private const int PersonalAccount = 6;
    private const int MonthsPerYear = 12;

    private readonly BankruptcyRule _rule;
    private readonly Rate _lifeExpectancy;
    private Int128 _employers;
    private Int128 _withheld;

    private BankruptcyPremiums(BankruptcyRule rule, Rate lifeExpectancy) => (_rule, _lifeExpectancy) = (rule, lifeExpectancy);

    /// <summary>Takes the policy's values.</summary>
    /// <param name="policy">Whose rule it is.</param>
    /// <param name="lifeExpectancy">The province's latest, in years.</param>
    /// <exception cref="FactsException">The policy has no such premium.</exception>
    public static BankruptcyPremiums Of(PolicyDocument policy, Rate lifeExpectancy) => policy.Contributions?.Bankruptcy is { } rule
        ? new BankruptcyPremiums(rule, lifeExpectancy)
        : throw new FactsException($"policy {policy.Id}: its documents know no premium of bankrupt employers' retirees (JN-3-2-4); leave out --life-expectancy.");

    /// <summary>Writes the two fields of a row; nothing for those whose employer is not bankrupt.</summary>
    /// <exception cref="InputException">The age or the account makes no sense.</exception>
    public void Write(DelimitedRows rows, ResultRows output)
    {
        if (rows.Number(Case, 1, 5) != (int)TopUpCase.Bankrupt)
        {
            output.Nothing();
            output.Nothing();
            return;
        }

        Rate age = Rate.TryParse(rows[Age], out Rate years) && years >= Rate.Zero && years < new Rate(200, 1)
            ? years
            : throw rows.Wrong(Age, $"'{rows[Age]}' is no age at bankruptcy in years; write it like 61 or 61.5 (JN-3-2-4).");
        Fen account = rows.Amount(PersonalAccount);
        Fen employer = BankruptcyPremium.EmployerPart(_rule.EmployerPremium.Value, _lifeExpectancy, age);
        Fen yearly = new(_rule.MemberPremium.Value.Value * MonthsPerYear);
        Fen withheld = BankruptcyPremium.WithheldFromAccount(yearly, account);
        _employers += employer.Value;
        _withheld += withheld.Value;
        output.Amount(employer);
        output.Amount(withheld);
    }

    /// <summary>Writes the sums as members of a JSON object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("premium_employer", Amounts.Plain(_employers));
        json.WriteString("premium_withheld", Amounts.Plain(_withheld));
    }
}
