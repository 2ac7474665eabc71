namespace MedPool.Internals;

/// <summary>
/// Sums of contributions by area, insurance type, month and payer class. The payer type decides the account of the other amount, and whether a member's
/// amount that is not divided goes to the fund or to the personal account (个人账户).
/// </summary>
/// <param name="sums">The worker's sums.</param>
/// <param name="shares">The personal-account share by insurance type and payer type.</param>
internal sealed class ContributionTable(LedgerSums sums, Func<int, int, Rate> shares)
    : PostingTable(new PackedTable(CellKey.Count(sums.Shape, PayerClasses.Count), Width, AmountCount), sums, PayerClasses.Count)
{
    /// <summary>Words of a cell: the sums of five columns and of the personal part, and the counts.</summary>
    public const int Width = 8;

    /// <summary>Number of sums of a cell.</summary>
    public const int AmountCount = 6;

    /// <summary>Position of the personal part: what of a member's amount goes to the personal account.</summary>
    public const int PersonalPart = 5;

    private readonly Rate[] _shares =
    [
        .. Enumerable.Range(0, sums.Shape.InsuranceTypes.Count * PayerClasses.ClassCount)
            .Select(index => shares(index / PayerClasses.ClassCount, PayerClasses.PayerTypeOf(index % PayerClasses.ClassCount))),
    ];

    /// <inheritdoc/>
    protected override void Drain(int number, CellKey key)
    {
        Rate share = _shares[(key.InsuranceType * PayerClasses.ClassCount) + key.Class];
        Add(Account.ContributionEmployer, ContributionAmount.Employer);
        Add(share == Rate.One ? Account.PersonalIn : Account.ContributionIndividual, ContributionAmount.Member);
        Add(Account.PersonalIn, PersonalPart);
        Add(Account.Subsidy, ContributionAmount.Subsidy);
        Add(ContributionAccounts.Other(PayerClasses.PayerTypeOf(key.Class)), ContributionAmount.Other);
        for (int i = 0; i < ContributionColumn.AmountCount; i++)
        {
            Sums.Totals.Posted[i] += Packed.Sum(number, i);
        }

        Sums.Totals.Posted[ContributionAmount.Member] += Packed.Sum(number, PersonalPart);

        void Add(Account account, int amount) =>
            Sums.Add(key.Area, key.InsuranceType, account, key.Month, Packed.Sum(number, amount), Packed.Count(number, amount));
    }
}
