using System.Text;
using MedPool.Contributions;
using MedPool.Files;

namespace MedPool.Internals;

/// <summary>Reads files of residents.</summary>
internal sealed class ResidentFile
{
    public const int Member = 0;
    public const int Area = 1;

    public static readonly string[] Columns = ["psn_no", "insu_admdvs", "kind"];

    private const int Kind = 2;

    private static readonly string[] Asked = ["psn_no", "insu_admdvs|insuplc_admdvs", "kind"];

    private readonly RepeatedTexts _areas = new();

    public static IInputRows<Resident> Open(TextSource source, IProgress<ReadProgress>? progress, CancellationToken cancellationToken)
    {
        DelimitedRows rows = DelimitedRows.Open(source, Asked);
        return new FileRows<Resident>(rows, new ReadingProgress(progress, cancellationToken) { BytesTotal = rows.Length }, new ResidentFile().Read);
    }

    /// <summary>The word of a kind in files.</summary>
    public static string WordOf(ResidentKind kind) => kind switch
    {
        ResidentKind.Registered => "resident",
        ResidentKind.PermitHolder => "permit",
        ResidentKind.Assisted => "assisted",
    };

    private Resident Read(DelimitedRows rows) => new(Encoding.UTF8.GetString(rows.Utf8(Member)), _areas.Of(rows.Utf8(Area)), KindOf(rows));

    private static ResidentKind KindOf(DelimitedRows rows)
    {
        ReadOnlySpan<byte> word = rows.Utf8(Kind);
        return word.SequenceEqual("resident"u8) ? ResidentKind.Registered
            : word.SequenceEqual("permit"u8) ? ResidentKind.PermitHolder
            : word.SequenceEqual("assisted"u8) ? ResidentKind.Assisted
            : throw rows.Wrong(
                Kind,
                $"'{rows[Kind]}' is not a kind of resident; write resident, permit (holders of a residence permit, JP-2d) or assisted (the poor, JP-2b).");
    }
}
