using MedPool.Law;

namespace MedPool;

/// <summary>The names of accounts in files, and what kind each account is.</summary>
public static class AccountNames
{
    /// <summary>Number of accounts.</summary>
    internal const int Count = 19;

    private static readonly string[] Names =
    [
        "contribution.employer", "contribution.individual", "contribution.other", "subsidy", "interest", "other",
        "benefit.inpatient", "benefit.outpatient", "benefit.maternity", "benefit.serious-illness", "benefit.supplementary",
        "benefit.civil-servant", "benefit.assistance", "benefit.other", "personal.in", "personal.out", "cash", "hospital", "fee",
    ];

    /// <summary>All accounts, in the order of a ledger.</summary>
    public static IReadOnlyList<Account> All { get; } = [.. Enumerable.Range(0, Count).Select(account => (Account)account)];

    /// <summary>The account's name: <c>benefit.inpatient</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not an account.</exception>
    public static string Name(this Account account)
    {
        Check(account);
        return Names[(int)account];
    }

    /// <summary>Whether the account is income of a fund (基金收入).</summary>
    public static bool IsIncome(this Account account) => account <= Account.Other;

    /// <summary>Whether the account is expenditure of a fund (基金支出).</summary>
    public static bool IsBenefit(this Account account) => account is >= Account.BenefitInpatient and <= Account.BenefitOther;

    /// <summary>The kind of records that post to the account.</summary>
    public static RecordKind PostedBy(this Account account) =>
        account.IsIncome() || account == Account.PersonalIn ? RecordKind.Contributions : RecordKind.Claims;

    /// <summary>The account of a benefit component; both are in the same order.</summary>
    internal static Account ToAccount(this BenefitComponent component) => (Account)((int)Account.BenefitInpatient + (int)component);

    /// <summary>Refuses a number that is not an account.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not an account.</exception>
    internal static void Check(Account account)
    {
        if ((int)account >= Count)
        {
            throw new ArgumentOutOfRangeException(nameof(account), (int)account, $"There is no account of this number; there are {Count}. Use a value of Account.");
        }
    }

    /// <summary>Finds an account by its name.</summary>
    public static bool TryParse(string? name, out Account account)
    {
        int index = Array.IndexOf(Names, name);
        account = (Account)Math.Max(index, 0);
        return index >= 0;
    }
}
