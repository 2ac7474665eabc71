namespace MedPool.Internals;

/// <summary>Care classes by the first two digits of a medical type as <see cref="FieldWords.MedicalType"/> packs them; -1 for what is unknown.</summary>
internal sealed unsafe class CareTable
{
    private readonly VectorArray<sbyte> _classes = new(256);

    public CareTable()
    {
        _classes.Span.Fill((sbyte)BenefitClass.Unknown);
        for (int type = 0; type < 100; type++)
        {
            _classes.Span[(type / 10) | (type % 10 << 4)] = (sbyte)CodeField.BenefitClassOf(type);
        }
    }

    public sbyte* Classes => _classes.Pointer;
}
