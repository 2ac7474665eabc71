namespace MedPool.Internals;

/// <summary>Where a claim's pooled-fund payment goes.</summary>
internal enum BenefitClass : sbyte
{
    Unknown = -1,
    Outpatient = 0,
    Inpatient = 1,
    Maternity = 2,
}

/// <summary>Area, insurance-type, medical-type and payer-type codes as they stand in a record.</summary>
internal static class CodeField
{
    /// <summary>Care classes, without <see cref="BenefitClass.Unknown"/>.</summary>
    public const int BenefitClassCount = 3;

    /// <summary>The insurance type (510, maternity) whose pooled payments are maternity benefits whatever the care.</summary>
    public const string MaternityInsuranceType = "510";

    /// <summary>Length of an area code.</summary>
    public const int AreaLength = 6;

    /// <summary>Length of an insurance type's code.</summary>
    public const int InsuranceTypeLength = 3;

    private static readonly BenefitClass[] Classes = MakeClasses();

    /// <summary>The care class by the first two of 2–4 digits.</summary>
    public static BenefitClass FindBenefitClass(ReadOnlySpan<byte> medicalType)
    {
        if (medicalType.Length is < 2 or > 4 || medicalType.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return BenefitClass.Unknown;
        }

        return BenefitClassOf(((medicalType[0] - '0') * 10) + medicalType[1] - '0');
    }

    /// <summary>The care class of the number that the first two digits make, 0 to 99.</summary>
    public static BenefitClass BenefitClassOf(int firstTwoDigits) => (uint)firstTwoDigits < (uint)Classes.Length ? Classes[firstTwoDigits] : BenefitClass.Unknown;

    /// <summary>Packs an ASCII code, first character in the lowest byte.</summary>
    public static ulong Pack(ReadOnlySpan<byte> code)
    {
        ulong packed = 0;
        for (int i = code.Length - 1; i >= 0; i--)
        {
            packed = (packed << 8) | code[i];
        }

        return packed;
    }

    /// <summary>Packs an ASCII code, first character in the lowest byte.</summary>
    public static ulong Pack(string code)
    {
        ulong packed = 0;
        for (int i = code.Length - 1; i >= 0; i--)
        {
            packed = (packed << 8) | code[i];
        }

        return packed;
    }

    /// <summary>The payer type 1–7 or 9, or -1.</summary>
    public static int FindPayerType(ReadOnlySpan<byte> payerType) =>
        payerType.Length == 1 && payerType[0] is (>= (byte)'1' and <= (byte)'7') or (byte)'9' ? payerType[0] - '0' : -1;

    private static BenefitClass[] MakeClasses()
    {
        BenefitClass[] classes = new BenefitClass[100];
        Array.Fill(classes, BenefitClass.Unknown);
        foreach (int type in (ReadOnlySpan<int>)[11, 12, 13, 14, 19, 41, 91, 93])
        {
            classes[type] = BenefitClass.Outpatient;
        }

        foreach (int type in (ReadOnlySpan<int>)[21, 22, 23, 24, 92])
        {
            classes[type] = BenefitClass.Inpatient;
        }

        foreach (int type in (ReadOnlySpan<int>)[51, 52, 53])
        {
            classes[type] = BenefitClass.Maternity;
        }

        return classes;
    }
}
