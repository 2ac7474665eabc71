namespace MedPool.Benchmarks;

/// <summary>What rows of both kinds have in common in the plain loops: key, amounts, and sums and counts in a dense array.</summary>
/// <param name="classes">Number of medical or payer types.</param>
/// <param name="width">Number of amounts that are added up.</param>
internal struct LoopRow(int classes, int width)
{
    private const int Areas = 10;
    private const int Types = 4;
    private const int Months = 12;

    public readonly long[] Amounts = new long[width];
    private readonly long[] _cells = new long[Areas * Types * Months * classes * width];
    private readonly long[] _counts = new long[Areas * Types * Months * classes * width];
    private int _area;
    private int _type;
    private int _month;

    /// <summary>Whether all fields so far are well-formed.</summary>
    public bool Good { get; set; }

    /// <summary>The medical or payer type.</summary>
    public int Class { get; set; }

    public void Begin() => Good = true;

    public void TakeArea(ReadOnlySpan<byte> field) => Good &= LoopFields.TryArea(field, out _area);

    public void TakeType(ReadOnlySpan<byte> field)
    {
        _type = LoopFields.TypeOf(field);
        Good &= _type >= 0;
    }

    public void TakeMonth(ReadOnlySpan<byte> field) => Good &= LoopFields.TryMonth(field, out _month);

    public void TakeAmount(ReadOnlySpan<byte> field, int amount) => Good &= LoopFields.TryFen(field, out Amounts[amount]);

    /// <summary>Adds the amounts to the row's cell.</summary>
    public readonly void Add()
    {
        int cell = ((((((_area * Types) + _type) * Months) + _month - 1) * classes) + Class) * width;
        for (int i = 0; i < Amounts.Length; i++)
        {
            _cells[cell + i] += Amounts[i];
            _counts[cell + i] += Amounts[i] == 0 ? 0 : 1;
        }
    }
}
