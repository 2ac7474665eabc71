using System.Runtime.InteropServices;
using MedPool.Files;
using MedPool.Internals;

namespace MedPool.Contributions;

/// <summary>
/// Compares two sets of receipts, such as the agency's and the tax office's (对账, YC-3-1-1a): sums by area and month, and every receipt that only one side has
/// or that differs. Memory is bounded whatever the number of receipts: beyond the limit the sides are read again, part by part.
/// </summary>
public static class Reconciliation
{
    /// <summary>How many receipts of the left side are held at a time unless the caller says otherwise: a few hundred megabytes.</summary>
    public const int DefaultLimit = 4_000_000;

    /// <summary>The rule by which the sides are compared every month.</summary>
    public const string Rule = "YC-3-1-1a";

    /// <summary>Compares two sets of contribution files.</summary>
    /// <param name="left">One side, such as the agency's.</param>
    /// <param name="right">The other side, such as the tax office's.</param>
    /// <param name="found">Receives every receipt that the sides do not agree on, in an order that depends on the input alone.</param>
    /// <param name="limit">How many receipts may be held at a time, at least 1.</param>
    /// <param name="progress">Receives how far the files are read, all readings together, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InputException">A file cannot be read, or a row is wrong; the message gives file, line and column.</exception>
    /// <exception cref="FactsException">The amounts of one receipt id add up to more than an amount can be.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static ReconciliationResult Compare(
        ReceiptFiles left,
        ReceiptFiles right,
        Action<ReceiptDifference> found,
        int limit = DefaultLimit,
        IProgress<ReadProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return Compare(left, right, found, limit, new ReadingProgress(progress, cancellationToken), pairs: 1);
    }

    /// <summary>Compares several sides, each with each other one (JP-7c).</summary>
    /// <param name="sides">At least two sides, each with a name of its own.</param>
    /// <param name="found">Receives every receipt that two sides do not agree on, pair by pair, in an order that depends on the input alone.</param>
    /// <param name="limit">How many receipts may be held at a time, at least 1.</param>
    /// <param name="progress">Receives how far the files are read, all readings together, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentException">There are fewer than two sides, a name is empty, or two sides have the same name.</exception>
    /// <exception cref="InputException">A file cannot be read, or a row is wrong; the message gives file, line and column.</exception>
    /// <exception cref="FactsException">The amounts of one receipt id add up to more than an amount can be.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static SidesReconciliation Compare(
        IReadOnlyList<ReceiptSide> sides,
        Action<SideDifference> found,
        int limit = DefaultLimit,
        IProgress<ReadProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sides);
        ArgumentNullException.ThrowIfNull(found);
        if (sides.Count < 2 || sides.Any(side => side.Name.Length == 0) || sides.Select(side => side.Name).Distinct().Count() < sides.Count)
        {
            throw new ArgumentException("Two sides or more reconcile, each with a name of its own.", nameof(sides));
        }

        var reading = new ReadingProgress(progress, cancellationToken);
        (ReceiptSide Left, ReceiptSide Right)[] pairs = [.. sides.SelectMany((left, i) => sides.Skip(i + 1).Select(right => (left, right)))];
        return new SidesReconciliation(new([.. pairs.Select(pair => new ReconciledPair(
            pair.Left.Name,
            pair.Right.Name,
            Compare(
                pair.Left.Files,
                pair.Right.Files,
                difference => found(new SideDifference(pair.Left.Name, pair.Right.Name, difference)),
                limit,
                reading,
                pairs.Length)))]));
    }

    // Pairs are taken to be alike: the bytes of one are those of the others, until their own are known.
    private static ReconciliationResult Compare(
        ReceiptFiles left, ReceiptFiles right, Action<ReceiptDifference> found, int limit, ReadingProgress reading, int pairs)
    {
        long length = left.Length > 0 && right.Length > 0 ? left.Length + right.Length : 0;
        (ReceiptFiles.Reading? ofLeft, ReceiptFiles.Reading? ofRight) = (null, null);
        ReconciliationResult result = Compare(ReadLeft, () => (ofRight = right.Read(reading)).Receipts(), found, limit);
        return result with { Left = ofLeft!.Counts, Right = ofRight!.Counts };

        // The left side is read first; how often each is read, the rows of the reading before tell.
        IEnumerable<Receipt> ReadLeft()
        {
            reading.BytesTotal = ReadingsOf(Math.Max(ofLeft?.Counts.Rows ?? 0, ofRight?.Counts.Rows ?? 0), limit) * length * pairs;
            return (ofLeft = left.Read(reading)).Receipts();
        }
    }

    /// <summary>Compares two sets of receipts.</summary>
    /// <param name="left">Reads the left side anew each time it is called.</param>
    /// <param name="right">Reads the right side anew each time it is called.</param>
    /// <param name="found">Receives every receipt that the sides do not agree on, in an order that depends on the input alone.</param>
    /// <param name="limit">How many receipts may be held at a time, at least 1.</param>
    /// <exception cref="FactsException">The amounts of one receipt id add up to more than an amount can be.</exception>
    public static ReconciliationResult Compare(
        Func<IEnumerable<Receipt>> left, Func<IEnumerable<Receipt>> right, Action<ReceiptDifference> found, int limit = DefaultLimit)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        ArgumentNullException.ThrowIfNull(found);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        Dictionary<(string Area, int Month), ReconciledMonth> months = [];
        long leftRows = Sum(left(), months, isLeft: true);
        long rightRows = Sum(right(), months, isLeft: false);
        long larger = Math.Max(leftRows, rightRows); // Receipts that only the right side has are held as well.
        int parts = IdParts.CountOf(larger, limit);
        long count = 0;
        for (int part = 0; part < parts; part++)
        {
            var table = new ReceiptTable(parts, part, (int)(larger / parts));
            foreach (Receipt receipt in left())
            {
                table.Add(receipt, isLeft: true);
            }

            foreach (Receipt receipt in right())
            {
                table.Add(receipt, isLeft: false);
            }

            foreach (ReceiptDifference difference in table.Differences())
            {
                count++;
                found(difference);
            }
        }

        return new ReconciliationResult(
            new EquatableArray<ReconciledMonth>([.. months.Values.OrderBy(month => month.Area, StringComparer.Ordinal).ThenBy(month => month.Month)]),
            count,
            new ReceiptCounts(leftRows, 0, 0),
            new ReceiptCounts(rightRows, 0, 0));
    }

    /// <summary>How many times each side is read: once for the sums, then once for each part that is held.</summary>
    /// <param name="rows">The receipts of the side that has more.</param>
    /// <param name="limit">How many receipts may be held at a time, at least 1.</param>
    public static int ReadingsOf(long rows, int limit = DefaultLimit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return 1 + IdParts.CountOf(rows, limit);
    }

    private static long Sum(IEnumerable<Receipt> receipts, Dictionary<(string Area, int Month), ReconciledMonth> months, bool isLeft)
    {
        long rows = 0;
        foreach (Receipt receipt in receipts)
        {
            ref ReconciledMonth month = ref CollectionsMarshal.GetValueRefOrAddDefault(months, (receipt.Area, receipt.Month), out bool known);
            month = known ? month : new ReconciledMonth(receipt.Area, receipt.Month, 0, 0, 0, 0);
            month = isLeft
                ? month with { Left = month.Left + receipt.Amount.Value, LeftCount = month.LeftCount + 1 }
                : month with { Right = month.Right + receipt.Amount.Value, RightCount = month.RightCount + 1 };
            rows++;
        }

        return rows;
    }
}
