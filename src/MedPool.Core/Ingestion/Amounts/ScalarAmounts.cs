namespace MedPool.Internals;

/// <summary>One amount after another, by the definition.</summary>
internal readonly unsafe struct ScalarAmounts : IAmountPath<ScalarAmounts>
{
    private readonly FarAmounts _far;

    private ScalarAmounts(FastLayout layout) => _far = new FarAmounts(layout);

    public static ScalarAmounts Of(FastLayout layout) => new(layout);

    public bool TryDecode(byte* text, ushort* starts, int carriageReturn, int count, long* amounts)
    {
        for (int i = 0; i < count; i++)
        {
            int end = _far.End(starts, carriageReturn, i, out int length);
            amounts[i] = 0;
            if (_far.Keep[i] != 0 && !AmountField.TryParse(new ReadOnlySpan<byte>(text + end - length, length), out amounts[i]))
            {
                return false;
            }
        }

        return true;
    }
}
