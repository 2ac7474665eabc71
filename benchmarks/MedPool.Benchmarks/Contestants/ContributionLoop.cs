using System.Buffers.Text;

namespace MedPool.Benchmarks;

/// <summary>A contribution by straightforward code: every field parsed and checked, an employee's own amount to the personal account, sums and counts in a dense array.</summary>
internal struct ContributionLoop : IRowLoop<ContributionLoop>
{
    private const int AmountFirst = 8;
    private const int AmountCount = 5;
    private const int CellWidth = 6;
    private const int Member = 2;
    private const int Personal = 5;

    private readonly long[] _cells = new long[10 * 4 * 12 * 10 * CellWidth];
    private readonly long[] _counts = new long[10 * 4 * 12 * 10 * CellWidth];
    private readonly long[] _amounts = new long[CellWidth];
    private int _area;
    private int _type;
    private int _payer;
    private int _month;
    private bool _good;

    public ContributionLoop()
    {
    }

    public static ContributionLoop Create() => new();

    public void Begin() => _good = true;

    public void Take(ReadOnlySpan<byte> field, int column)
    {
        switch (column)
        {
            case 0:
                _good &= field.Length is >= 1 and <= 40;
                break;
            case 1 or 2:
                _good &= field.Length <= 40;
                break;
            case 3:
                _good &= LoopFields.TryArea(field, out _area);
                break;
            case 4:
                _type = LoopFields.TypeOf(field);
                _good &= _type >= 0;
                break;
            case 5:
                _payer = field.Length == 1 ? field[0] - '0' : 0;
                _good &= _payer is (>= 1 and <= 7) or 9;
                break;
            case 6:
                _good &= field.Length == 6 && Utf8Parser.TryParse(field, out int month, out _) && month % 100 is >= 1 and <= 12;
                break;
            case 7:
                _good &= LoopFields.TryMonth(field, out _month);
                break;
            case >= AmountFirst and < AmountFirst + AmountCount:
                _good &= LoopFields.TryFen(field, out _amounts[column - AmountFirst]);
                break;
            default:
                _good = false;
                break;
        }
    }

    public readonly long Post(int fieldCount)
    {
        if (!_good || fieldCount != AmountFirst + AmountCount)
        {
            throw new InvalidDataException();
        }

        long contributionBase = _amounts[0];
        (_amounts[Personal], _amounts[Member]) = _payer is 1 or 2 ? (_amounts[Member], 0L) : (0L, _amounts[Member]);
        int cell = ((((((_area * 4) + _type) * 12) + _month - 1) * 10) + _payer) * CellWidth;
        for (int i = 0; i < CellWidth; i++)
        {
            _cells[cell + i] += _amounts[i];
            _counts[cell + i] += _amounts[i] == 0 ? 0 : 1;
        }

        return contributionBase;
    }
}
