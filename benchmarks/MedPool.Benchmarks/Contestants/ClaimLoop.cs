namespace MedPool.Benchmarks;

/// <summary>A claim by straightforward code: every field parsed and checked, the claim balanced, sums and counts in a dense array.</summary>
internal struct ClaimLoop : IRowLoop<ClaimLoop>
{
    private const int AmountFirst = 6;
    private const int AmountCount = 10;

    private LoopRow _row = new(classes: 3, AmountCount);

    public ClaimLoop()
    {
    }

    public static ClaimLoop Create() => new();

    public void Begin() => _row.Begin();

    public void Take(ReadOnlySpan<byte> field, int column)
    {
        switch (column)
        {
            case 0 or 1:
                _row.Good &= field.Length is >= 1 and <= 40;
                break;
            case 2:
                _row.TakeArea(field);
                break;
            case 3:
                _row.TakeType(field);
                break;
            case 4:
                _row.Class = LoopFields.CareOf(field);
                _row.Good &= _row.Class >= 0;
                break;
            case 5:
                _row.TakeMonth(field);
                break;
            case >= AmountFirst and < AmountFirst + AmountCount:
                _row.TakeAmount(field, column - AmountFirst);
                break;
            default:
                _row.Good &= field.Length == 1;
                break;
        }
    }

    public readonly long Post(int fieldCount)
    {
        long[] amounts = _row.Amounts;
        long parts = 0;
        for (int i = 1; i < amounts.Length; i++)
        {
            parts += amounts[i];
        }

        if (!_row.Good || fieldCount != 17 || parts != amounts[0])
        {
            throw new InvalidDataException();
        }

        _row.Add();
        return amounts[0];
    }
}
