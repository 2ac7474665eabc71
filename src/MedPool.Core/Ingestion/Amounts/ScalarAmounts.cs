namespace MedPool.Internals;

/// <summary>One amount after another, by the definition.</summary>
internal readonly unsafe struct ScalarAmounts : IAmountPath
{
    public static bool TryDecode(byte* text, int* ends, nint* fields, long* keep, int count, byte* masks, long* amounts)
    {
        for (int i = 0; i < count; i++)
        {
            nint field = fields[i];
            int start = ends[field - 1] + 1;
            amounts[i] = 0;
            if (keep[i] != 0 && !AmountField.TryParse(new ReadOnlySpan<byte>(text + start, ends[field] - start), out amounts[i]))
            {
                return false;
            }
        }

        return true;
    }
}
