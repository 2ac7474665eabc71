namespace MedPool.Internals;

/// <summary>By a payer type's character: its number in a contribution's key; -1 for what is unknown.</summary>
internal sealed unsafe class PayerClassTable
{
    private readonly VectorArray<sbyte> _classes = new(256);

    public PayerClassTable()
    {
        _classes.Span.Fill(-1);
        for (int type = 0; type < PersonalShares.PayerTypes; type++)
        {
            if (CodeField.FindPayerType([(byte)('0' + type)]) >= 0)
            {
                _classes.Span['0' + type] = (sbyte)ContributionTable.ClassOf(type);
            }
        }
    }

    public sbyte* Classes => _classes.Pointer;
}
