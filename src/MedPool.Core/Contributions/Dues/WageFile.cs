using System.Text;
using MedPool.Contributions;
using MedPool.Files;

namespace MedPool.Internals;

/// <summary>Reads files of wages. Codes of areas and numbers of employers come again and again and are made once.</summary>
internal sealed class WageFile
{
    public const int Member = 0;
    public const int Employer = 1;
    public const int Area = 2;
    public const int PayerType = 3;
    public const int Amount = 4;

    public static readonly string[] Columns = ["psn_no", "emp_no", "insu_admdvs", "payer_type", "wage"];

    private static readonly string[] Asked = ["psn_no", "emp_no", "insu_admdvs|insuplc_admdvs", "payer_type", "wage"];

    private readonly RepeatedTexts _employers = new();
    private readonly RepeatedTexts _areas = new();

    public static IInputRows<Wage> Open(TextSource source, IProgress<ReadProgress>? progress, CancellationToken cancellationToken)
    {
        DelimitedRows rows = DelimitedRows.Open(source, Asked);
        return new FileRows<Wage>(rows, new ReadingProgress(progress, cancellationToken) { BytesTotal = rows.Length }, new WageFile().Read);
    }

    private Wage Read(DelimitedRows rows) => new(
        Encoding.UTF8.GetString(rows.Utf8(Member)),
        _employers.Of(rows.Utf8(Employer)),
        _areas.Of(rows.Utf8(Area)),
        rows.Number(PayerType, 0, 9),
        rows.Amount(Amount));
}
