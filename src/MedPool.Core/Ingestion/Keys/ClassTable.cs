namespace MedPool.Internals;

/// <summary>The class of a row by one byte of its text; -1 where the byte stands for no class.</summary>
internal sealed unsafe class ClassTable
{
    private const int Bytes = 256;

    private readonly VectorArray<sbyte> _classes = new(Bytes);

    private ClassTable() => _classes.Span.Fill(-1);

    /// <summary>The classes by byte. Valid as long as this object is reachable.</summary>
    public sbyte* Classes => _classes.Pointer;

    /// <summary>Benefit classes by the first two digits of a medical type, as <see cref="FieldWords.MedicalType"/> packs them.</summary>
    public static ClassTable OfMedicalTypes()
    {
        ClassTable table = new();
        for (int type = 0; type < 100; type++)
        {
            table._classes.Span[(type / 10) | (type % 10 << 4)] = (sbyte)CodeField.BenefitClassOf(type);
        }

        return table;
    }

    /// <summary>Payer classes by the payer type's character.</summary>
    public static ClassTable OfPayerTypes()
    {
        ClassTable table = new();
        for (int type = 0; type < CodeField.PayerTypeDigits; type++)
        {
            table._classes.Span['0' + type] = (sbyte)PayerClasses.ClassOf(type);
        }

        return table;
    }
}
