namespace MedPool.Internals;

/// <summary>
/// Contributions by area, insurance type, month and payer type. The payer type decides which account the other amount goes to, and whether
/// a member's amount that is not parted is the fund's or the personal account's (个人账户).
/// </summary>
/// <param name="sums">Takes what the table held when it is drained.</param>
/// <param name="shares">The personal-account shares by insurance type and payer type.</param>
internal sealed class ContributionTable(LedgerSums sums, Func<int, int, Rate> shares) : PostingTable(new PackedTable(KeyCount(sums.Shape), Width, AmountCount))
{
    /// <summary>Numbers of a cell: the five columns, the personal-account part, and the counts.</summary>
    public const int Width = 8;

    /// <summary>Amounts of a cell.</summary>
    public const int AmountCount = 6;

    /// <summary>Where the part of the member's amount that goes to the personal account stands.</summary>
    public const int PersonalPart = 5;

    /// <summary>Payer types: 1 to 7, and 9 as the first.</summary>
    public const int ClassCount = 8;

    private const int LastPayerType = 9;

    private readonly Rate[] _shares =
        [.. Enumerable.Range(0, sums.Shape.InsuranceTypes.Count * ClassCount).Select(place => shares(place / ClassCount, TypeOf(place % ClassCount)))];

    /// <summary>The key of a row.</summary>
    public static int Key(int insuranceTypeCount, int area, int insuranceType, int month, int payerClass) =>
        unchecked((((((area * insuranceTypeCount) + insuranceType) * LedgerShape.Months) + month) * ClassCount) + payerClass);

    /// <summary>The number of a payer type in the key.</summary>
    public static int ClassOf(int payerType) => payerType % LastPayerType;

    private static int KeyCount(LedgerShape shape) => shape.Areas.Count * shape.InsuranceTypes.Count * LedgerShape.Months * ClassCount;

    private static int TypeOf(int payerClass) => payerClass == 0 ? LastPayerType : payerClass;

    protected override void Drain(int key)
    {
        (int rest, int payerClass) = int.DivRem(key, ClassCount);
        (rest, int month) = int.DivRem(rest, LedgerShape.Months);
        (int area, int insuranceType) = int.DivRem(rest, sums.Shape.InsuranceTypes.Count);
        Rate share = _shares[(insuranceType * ClassCount) + payerClass];
        Add(Account.ContributionEmployer, ContributionAmount.Employer);
        Add(share == Rate.One ? Account.PersonalIn : Account.ContributionIndividual, ContributionAmount.Member);
        Add(Account.PersonalIn, PersonalPart);
        Add(Account.Subsidy, ContributionAmount.Subsidy);
        Add(ContributionAccounts.Other(TypeOf(payerClass)), ContributionAmount.Other);
        for (int i = 0; i < ContributionColumn.AmountCount; i++)
        {
            sums.Totals.Posted[i] += Packed.Sum(key, i);
        }

        sums.Totals.Posted[ContributionAmount.Member] += Packed.Sum(key, PersonalPart);
        void Add(Account account, int amount) => sums.Add(area, insuranceType, account, month, Packed.Sum(key, amount), Packed.Count(key, amount));
    }
}
