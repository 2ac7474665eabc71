using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads how the surplus of the year is divided.</summary>
internal static class SurplusStages
{
    private static readonly PartyKind[] Receivers = [PartyKind.Pool, PartyKind.Balance, PartyKind.Development, PartyKind.Reserve];

    public static SurplusStage? Read(ReadingContext context, JsonObject node, bool fundIsCapped)
    {
        var reader = new ObjectReader(context, node, ["stage", "id", "credit", "shares", "capped", "cite", "assumption"]);
        Citation? credit = reader.CiteOf(reader.Optional("credit"));
        ShareList? shares = reader.Shares(Receivers);
        bool capped = reader.Flag("capped");
        if (capped && !fundIsCapped)
        {
            context.Report(
                ProblemIds.CapMissing,
                reader.Optional("capped")!,
                "The surplus is limited by the fund's cap, but the fund has none. Add \"cap\" to the fund or remove \"capped\".");
        }

        SurplusCredit? credited = credit is null ? null : new SurplusCredit(credit);
        return reader.Based(cite => shares is null ? null : new SurplusStage(credited, shares, capped, cite));
    }
}
