using System.Buffers.Text;

namespace MedPool.Benchmarks;

/// <summary>
/// A contribution by straightforward code: every field parsed and checked, an employee's own amount to the personal account, sums and counts in a dense array.
/// </summary>
internal struct ContributionLoop : IRowLoop<ContributionLoop>
{
    private const int AmountFirst = 8;
    private const int AmountCount = 5;
    private const int Member = 2;
    private const int Personal = 5;

    private LoopRow _row = new(classes: 10, AmountCount + 1);

    public ContributionLoop()
    {
    }

    public static ContributionLoop Create() => new();

    public void Begin() => _row.Begin();

    public void Take(ReadOnlySpan<byte> field, int column)
    {
        switch (column)
        {
            case 0:
                _row.Good &= field.Length is >= 1 and <= 40;
                break;
            case 1 or 2:
                _row.Good &= field.Length <= 40;
                break;
            case 3:
                _row.TakeArea(field);
                break;
            case 4:
                _row.TakeType(field);
                break;
            case 5:
                _row.Class = field.Length == 1 ? field[0] - '0' : 0;
                _row.Good &= _row.Class is (>= 1 and <= 7) or 9;
                break;
            case 6:
                _row.Good &= field.Length == 6 && Utf8Parser.TryParse(field, out int month, out _) && month % 100 is >= 1 and <= 12;
                break;
            case 7:
                _row.TakeMonth(field);
                break;
            case >= AmountFirst and < AmountFirst + AmountCount:
                _row.TakeAmount(field, column - AmountFirst);
                break;
            default:
                _row.Good = false;
                break;
        }
    }

    public readonly long Post(int fieldCount)
    {
        if (!_row.Good || fieldCount != AmountFirst + AmountCount)
        {
            throw new InvalidDataException();
        }

        long[] amounts = _row.Amounts;
        (amounts[Personal], amounts[Member]) = _row.Class is 1 or 2 ? (amounts[Member], 0L) : (0L, amounts[Member]);
        _row.Add();
        return amounts[0];
    }
}
