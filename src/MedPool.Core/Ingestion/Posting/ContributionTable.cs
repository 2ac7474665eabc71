namespace MedPool.Internals;

/// <summary>Contributions by area, insurance type, month and the account of the other amount; the member's amount is already parted when it gets here.</summary>
internal sealed class ContributionTable(LedgerSums sums) : IDisposable
{
    /// <summary>Amounts of a key: the five columns, the personal-account part, and two of padding.</summary>
    public const int Width = 8;

    /// <summary>Where the part of the member's amount that goes to the personal account stands.</summary>
    public const int PersonalPart = 5;

    /// <summary>Above this bound on what was added, the table must be drained.</summary>
    public const long BoundMax = 1L << 61;

    private const int OtherAccountCount = 3;

    private static readonly Account[] OtherAccounts = [Account.ContributionOther, Account.Interest, Account.Other];

    private readonly LedgerShape _shape = sums.Shape;
    private readonly int _keyCount = sums.Shape.Areas.Count * sums.Shape.InsuranceTypes.Count * LedgerShape.Months * OtherAccountCount;

    public HotTable Hot { get; } = new(sums.Shape.Areas.Count * sums.Shape.InsuranceTypes.Count * LedgerShape.Months * OtherAccountCount, Width);

    /// <summary>A bound on the absolute value of every sum in the table.</summary>
    public long Bound { get; set; }

    /// <summary>The key of a row.</summary>
    public static int Key(int insuranceTypeCount, int area, int insuranceType, int month, int otherAccount) =>
        unchecked((((((area * insuranceTypeCount) + insuranceType) * LedgerShape.Months) + month) * OtherAccountCount) + otherAccount);

    /// <summary>The number in the key of the account to which a payer type's other amount goes.</summary>
    public static int OtherAccount(int payerType) => Array.IndexOf(OtherAccounts, ContributionAccounts.Other(payerType));

    /// <summary>Moves everything to the 128-bit sums.</summary>
    public void Drain()
    {
        for (int key = 0; key < _keyCount; key++)
        {
            if (Hot.Sums(key).ContainsAnyExcept(0) || Hot.Counts(key).ContainsAnyExcept(0))
            {
                Drain(key);
            }
        }

        Hot.Clear();
        Bound = 0;
    }

    public void Dispose() => Hot.Dispose();

    private void Drain(int key)
    {
        (int rest, int other) = int.DivRem(key, OtherAccountCount);
        (rest, int month) = int.DivRem(rest, LedgerShape.Months);
        (int area, int insuranceType) = int.DivRem(rest, _shape.InsuranceTypes.Count);
        Span<long> amounts = Hot.Sums(key);
        Span<long> counts = Hot.Counts(key);
        sums.Add(area, insuranceType, Account.ContributionEmployer, month, amounts[ContributionAmount.Employer], counts[ContributionAmount.Employer]);
        sums.Add(area, insuranceType, Account.ContributionIndividual, month, amounts[ContributionAmount.Member], counts[ContributionAmount.Member]);
        sums.Add(area, insuranceType, Account.PersonalIn, month, amounts[PersonalPart], counts[PersonalPart]);
        sums.Add(area, insuranceType, Account.Subsidy, month, amounts[ContributionAmount.Subsidy], counts[ContributionAmount.Subsidy]);
        sums.Add(area, insuranceType, OtherAccounts[other], month, amounts[ContributionAmount.Other], counts[ContributionAmount.Other]);
        for (int i = 0; i < ContributionColumn.AmountCount; i++)
        {
            sums.Totals.Posted[i] += amounts[i];
        }

        sums.Totals.Posted[ContributionAmount.Member] += amounts[PersonalPart];
    }
}
