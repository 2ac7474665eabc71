namespace MedPool.Benchmarks;

/// <summary>A claim by straightforward code: every field parsed and checked, the claim balanced, sums and counts in a dense array.</summary>
internal struct ClaimLoop : IRowLoop<ClaimLoop>
{
    private const int AmountFirst = 6;
    private const int AmountCount = 10;

    private readonly long[] _cells = new long[10 * 4 * 12 * 3 * AmountCount];
    private readonly long[] _counts = new long[10 * 4 * 12 * 3 * AmountCount];
    private readonly long[] _amounts = new long[AmountCount];
    private int _area;
    private int _type;
    private int _care;
    private int _month;
    private bool _good;

    public ClaimLoop()
    {
    }

    public static ClaimLoop Create() => new();

    public void Begin() => _good = true;

    public void Take(ReadOnlySpan<byte> field, int column)
    {
        switch (column)
        {
            case 0 or 1:
                _good &= field.Length is >= 1 and <= 40;
                break;
            case 2:
                _good &= LoopFields.TryArea(field, out _area);
                break;
            case 3:
                _type = LoopFields.TypeOf(field);
                _good &= _type >= 0;
                break;
            case 4:
                _care = LoopFields.CareOf(field);
                _good &= _care >= 0;
                break;
            case 5:
                _good &= LoopFields.TryMonth(field, out _month);
                break;
            case >= AmountFirst and < AmountFirst + AmountCount:
                _good &= LoopFields.TryFen(field, out _amounts[column - AmountFirst]);
                break;
            default:
                _good &= field.Length == 1;
                break;
        }
    }

    public readonly long Post(int fieldCount)
    {
        long parts = 0;
        for (int i = 1; i < AmountCount; i++)
        {
            parts += _amounts[i];
        }

        if (!_good || fieldCount != 17 || parts != _amounts[0])
        {
            throw new InvalidDataException();
        }

        int cell = ((((((_area * 4) + _type) * 12) + _month - 1) * 3) + _care) * AmountCount;
        for (int i = 0; i < AmountCount; i++)
        {
            _cells[cell + i] += _amounts[i];
            _counts[cell + i] += _amounts[i] == 0 ? 0 : 1;
        }

        return _amounts[0];
    }
}
