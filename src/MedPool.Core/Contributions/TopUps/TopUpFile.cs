using System.Text;
using MedPool.Contributions;
using MedPool.Files;

namespace MedPool.Internals;

/// <summary>Reads files of members whose contribution years are to be completed.</summary>
/// <param name="premiums">Whether the columns are read that the premium of bankrupt employers' retirees needs.</param>
internal sealed class TopUpFile(bool premiums)
{
    public const int Member = 0;
    public const int Case = 2;
    public const int PaidMonths = 3;
    public const int Amount = 4;
    public const int Age = 5;
    public const int PersonalAccount = 6;

    public static readonly string[] Columns = ["psn_no", "emp_no", "case", "paid_months", "amount"];

    public static readonly string[] ColumnsWithPremiums = [.. Columns, "age", "personal_account"];

    private const int Employer = 1;
    private const int PaidMonthsMax = 1_200;
    private const int AgeMax = 200;

    private readonly RepeatedTexts _employers = new();

    public static IInputRows<TopUpMember> Open(TextSource source, bool premiums, IProgress<ReadProgress>? progress, CancellationToken cancellationToken)
    {
        DelimitedRows rows = DelimitedRows.Open(source, premiums ? ColumnsWithPremiums : Columns);
        return new FileRows<TopUpMember>(rows, new ReadingProgress(progress, cancellationToken) { BytesTotal = rows.Length }, new TopUpFile(premiums).Read);
    }

    private TopUpMember Read(DelimitedRows rows)
    {
        var member = new TopUpMember(
            Encoding.UTF8.GetString(rows.Utf8(Member)),
            _employers.Of(rows.Utf8(Employer)),
            (TopUpCase)rows.Number(Case, (int)TopUpCase.Employee, (int)TopUpCase.Bankrupt),
            rows.Number(PaidMonths, 0, PaidMonthsMax),
            rows.Amount(Amount));
        return premiums && member.Case == TopUpCase.Bankrupt
            ? member with { Age = AgeOf(rows), PersonalAccount = rows.Amount(PersonalAccount) }
            : member;
    }

    private static Rate AgeOf(DelimitedRows rows) => Rate.TryParse(rows[Age], out Rate years) && years >= Rate.Zero && years < new Rate(AgeMax, 1)
        ? years
        : throw rows.Wrong(Age, $"'{rows[Age]}' is not an age at the bankruptcy in years; write it like 61 or 61.5 ({BankruptcyPremium.Rule}).");
}
