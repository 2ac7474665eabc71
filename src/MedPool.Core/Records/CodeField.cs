using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>The benefit (待遇) that a claim's pooled payment counts as, by its medical type.</summary>
internal enum BenefitClass : sbyte
{
    /// <summary>The medical type belongs to no account.</summary>
    Unknown = -1,

    /// <summary>Outpatient 门诊.</summary>
    Outpatient = 0,

    /// <summary>Inpatient 住院.</summary>
    Inpatient = 1,

    /// <summary>Maternity 生育.</summary>
    Maternity = 2,
}

/// <summary>The codes in a record: area, insurance type, medical type, payer type.</summary>
internal static class CodeField
{
    /// <summary>Number of benefit classes, <see cref="BenefitClass.Unknown"/> not counted.</summary>
    public const int BenefitClassCount = 3;

    /// <summary>The insurance type 510, maternity: its pooled payments are maternity benefits whatever the medical type.</summary>
    public const string MaternityInsuranceType = "510";

    /// <summary>Length of an area code.</summary>
    public const int AreaLength = 6;

    /// <summary>Length of an insurance type's code.</summary>
    public const int InsuranceTypeLength = 3;

    /// <summary>Number of digits that can stand for a payer type: tables by payer type have this many entries.</summary>
    public const int PayerTypeDigits = 10;

    private static readonly BenefitClass[] Classes = MakeClasses();

    /// <summary>The benefit class of a medical type: the first two of its 2 to 4 digits decide.</summary>
    public static BenefitClass FindBenefitClass(ReadOnlySpan<byte> medicalType)
    {
        if (medicalType.Length is < 2 or > 4 || medicalType.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return BenefitClass.Unknown;
        }

        return BenefitClassOf(((medicalType[0] - '0') * 10) + medicalType[1] - '0');
    }

    /// <summary>The benefit class of a medical type.</summary>
    /// <param name="firstTwoDigits">Its first two digits as a number, 0 to 99; any other number is unknown.</param>
    public static BenefitClass BenefitClassOf(int firstTwoDigits) =>
        (uint)firstTwoDigits < (uint)Classes.Length ? Classes[firstTwoDigits] : BenefitClass.Unknown;

    /// <summary>The index of a personal-account share in a table by insurance type and payer type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ShareIndex(int insuranceType, int payerType) => unchecked((insuranceType * PayerTypeDigits) + payerType);

    /// <summary>Packs an ASCII code of up to eight characters, the first character in the lowest byte.</summary>
    public static ulong Pack(ReadOnlySpan<byte> code)
    {
        ulong packed = 0;
        for (int i = code.Length - 1; i >= 0; i--)
        {
            packed = (packed << 8) | code[i];
        }

        return packed;
    }

    /// <summary>Packs an ASCII code of up to eight characters, the first character in the lowest byte.</summary>
    public static ulong Pack(string code)
    {
        ulong packed = 0;
        for (int i = code.Length - 1; i >= 0; i--)
        {
            packed = (packed << 8) | code[i];
        }

        return packed;
    }

    /// <summary>The payer type, 1 to 7 or 9; -1 if the text is not one.</summary>
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
