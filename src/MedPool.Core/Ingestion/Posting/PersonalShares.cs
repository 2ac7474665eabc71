namespace MedPool.Internals;

/// <summary>The personal-account shares (个人账户) of a policy by insurance type and payer type, ready for whole-number arithmetic of 64 bits.</summary>
internal sealed class PersonalShares
{
    public const int PayerTypes = 10;

    /// <summary>Amounts below it, in fen, and numerators below <see cref="NumeratorMax"/> multiply within 64 bits, twice over.</summary>
    public const long AmountMax = 1L << 40;

    private const long NumeratorMax = 1L << 20;

    /// <summary>Numerator of none, and of what 64 bits would not hold: the careful way.</summary>
    public const long Careful = -1;

    private PersonalShares(long[] numerators, long[] denominators)
    {
        Numerators = numerators;
        Denominators = denominators;
        Multipliers = PersonalPartMultipliers.Multipliers(numerators, denominators);
    }

    public long[] Numerators { get; }

    public long[] Denominators { get; }

    /// <summary>What <see cref="PersonalPartMultipliers"/> multiplies by, or null where it cannot.</summary>
    public VectorArray<long>? Multipliers { get; }

    public static PersonalShares Of<TTables>(TTables tables)
        where TTables : struct, IRecordTables
    {
        int count = tables.InsuranceTypeCount * PayerTypes;
        (long[] numerators, long[] denominators) = (GC.AllocateArray<long>(count, pinned: true), GC.AllocateArray<long>(count, pinned: true));
        for (int i = 0; i < count; i++)
        {
            Rate share = tables.PersonalAccountShare(i / PayerTypes, i % PayerTypes);
            bool fits = share.Numerator < NumeratorMax && share.Denominator < AmountMax;
            numerators[i] = fits ? share.Numerator : Careful;
            denominators[i] = share.Denominator;
        }

        return new PersonalShares(numerators, denominators);
    }
}
