namespace MedPool.Internals;

/// <summary>The classes of one kind of records. Rows of one area, insurance type and month are posted to one cell for each class.</summary>
internal interface IRowClasses
{
    /// <summary>Number of classes.</summary>
    static abstract int Count { get; }
}

/// <summary>Claims have a class for each <see cref="BenefitClass"/>.</summary>
internal readonly struct BenefitClasses : IRowClasses
{
    /// <inheritdoc/>
    public static int Count => CodeField.BenefitClassCount;
}

/// <summary>Contributions have a class for each payer type: 1 to 7 for themselves, and 0 for 9.</summary>
internal readonly struct PayerClasses : IRowClasses
{
    /// <summary>Number of classes.</summary>
    public const int ClassCount = 8;

    private const int LastPayerType = 9;

    /// <inheritdoc/>
    public static int Count => ClassCount;

    /// <summary>The class of a payer type; -1 if there is no such type.</summary>
    public static int ClassOf(int payerType) => payerType is (>= 1 and < ClassCount) or LastPayerType ? payerType % LastPayerType : -1;

    /// <summary>The payer type of a class.</summary>
    public static int PayerTypeOf(int payerClass) => payerClass == 0 ? LastPayerType : payerClass;
}
