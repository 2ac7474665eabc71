namespace MedPool.Internals;

/// <summary>One amount after another, by the definition.</summary>
internal readonly unsafe struct ScalarAmounts : IAmountPath
{
    public static bool TryDecode(byte* text, int* ends, int* fields, long* keep, int count, long* amounts)
    {
        for (int i = 0; i < count; i++)
        {
            int field = fields[i];
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
