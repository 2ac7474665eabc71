namespace MedPool.Cli.Generation;

/// <summary>Which rows of a generated file are bad, and how: a few of each kind, spread over the file.</summary>
internal sealed class BadRows
{
    private readonly Dictionary<long, BadRowKind> _kinds = [];

    /// <summary>Chooses the rows.</summary>
    /// <param name="kinds">The kinds that the file can have.</param>
    /// <param name="rows">Number of rows; the few rows of a small file are good.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="stream">Distinguishes the files.</param>
    public BadRows(IReadOnlyList<BadRowKind> kinds, long rows, ulong seed, uint stream)
    {
        long copies = rows < kinds.Count * 4 ? 0 : Math.Clamp(rows / 250_000, 1, 40);
        SplitMix random = SplitMix.Of(seed, Streams.BadRows, stream);
        for (long copy = 0; copy < copies; copy++)
        {
            foreach (BadRowKind kind in kinds)
            {
                long row;
                do
                {
                    row = random.Between(1, rows - 1); // The first row is good: a duplicate needs one before it.
                }
                while (!_kinds.TryAdd(row, kind));
            }
        }
    }

    /// <summary>Every kind that a claims file can have.</summary>
    public static IReadOnlyList<BadRowKind> OfClaims { get; } =
        [.. Enum.GetValues<BadRowKind>().Where(kind => kind is not BadRowKind.None and not BadRowKind.UnknownPayerType)];

    /// <summary>Every kind that a contributions file can have.</summary>
    public static IReadOnlyList<BadRowKind> OfContributions { get; } =
        [.. Enum.GetValues<BadRowKind>().Where(kind => kind is not (BadRowKind.None or BadRowKind.UnknownMedicalType or BadRowKind.WrongSign or BadRowKind.Unbalanced))];

    /// <summary>How a row is bad, or <see cref="BadRowKind.None"/>.</summary>
    public BadRowKind this[long row] => _kinds.GetValueOrDefault(row);
}

/// <summary>How a row is bad, in the order in which the reasons of rejects apply.</summary>
internal enum BadRowKind
{
    /// <summary>It is good.</summary>
    None,

    /// <summary>Over 64 KiB.</summary>
    LineTooLong,

    /// <summary>A column short.</summary>
    Malformed,

    /// <summary>No id.</summary>
    BadId,

    /// <summary>An amount with three decimals.</summary>
    BadNumber,

    /// <summary>A 30th of February.</summary>
    BadDate,

    /// <summary>An area of another city.</summary>
    UnknownArea,

    /// <summary>An insurance type that nobody has.</summary>
    UnknownInsuranceType,

    /// <summary>A payer type that nobody has.</summary>
    UnknownPayerType,

    /// <summary>A medical type that nobody has.</summary>
    UnknownMedicalType,

    /// <summary>The last day of the year before.</summary>
    OutsidePeriod,

    /// <summary>A refund with positive amounts.</summary>
    WrongSign,

    /// <summary>A total that is a fen off.</summary>
    Unbalanced,

    /// <summary>The id of the row before.</summary>
    Duplicate,
}
