using System.Text.Json.Serialization;

namespace MedPool;

/// <summary>Something that a verification checks.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VerificationCheck>))]
public enum VerificationCheck
{
    /// <summary><c>accounts</c>: the balance of every account follows from the listed transfers.</summary>
    Accounts,

    /// <summary><c>conservation</c>: no money is made or lost.</summary>
    Conservation,

    /// <summary><c>figures</c>: the areas' figures follow from their income, expenditure and accounts.</summary>
    Figures,

    /// <summary><c>settled-again</c>: settling again by the policy gives the same settlement, byte for byte.</summary>
    SettledAgain,

    /// <summary><c>digest</c>: ledger, facts and policy are those that the settlement was made from.</summary>
    Digest,

    /// <summary><c>both-levels</c>: the statements of province and cities agree.</summary>
    BothLevels,
}

/// <summary>The names of checks.</summary>
public static class VerificationChecks
{
    /// <summary>The check's name: <c>settled-again</c>.</summary>
    public static string Name(this VerificationCheck check) => check switch
    {
        VerificationCheck.Accounts => "accounts",
        VerificationCheck.Conservation => "conservation",
        VerificationCheck.Figures => "figures",
        VerificationCheck.SettledAgain => "settled-again",
        VerificationCheck.Digest => "digest",
        VerificationCheck.BothLevels => "both-levels",
    };
}
