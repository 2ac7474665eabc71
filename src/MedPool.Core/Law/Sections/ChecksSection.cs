using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Reads the rules that are checked against figures of a year.</summary>
internal static class ChecksSection
{
    private const int ThresholdMax = 1_000_000;

    private static readonly string[] Keys = ["assessment", "budgets", "subsidies", "providerPayments", "targets", "plans", "factors", "outlook"];

    public static CheckRules? Read(ObjectReader root) => root.Context.Object(root.Optional("checks"), Keys) is { } reader
        ? new CheckRules
        {
            Assessment = ReadAssessment(reader),
            Budgets = ReadRule(reader, "budgets"),
            Subsidies = ReadRule(reader, "subsidies"),
            ProviderPayments = ReadProviderPayments(reader),
            Targets = ReadRule(reader, "targets"),
            Plans = ReadRule(reader, "plans"),
            Factors = ReadRule(reader, "factors"),
            Outlook = ReadRule(reader, "outlook"),
        }
        : null;

    private static CheckRule? ReadRule(ObjectReader owner, string key)
    {
        if (owner.Context.Object(owner.Optional(key), "cite", "assumption") is not { } reader)
        {
            return null;
        }

        Citation? cite = reader.RequiredCite();
        string? assumption = reader.OptionalAssumption();
        return cite is null ? null : new CheckRule(cite, assumption);
    }

    private static AssessmentRule? ReadAssessment(ObjectReader owner)
    {
        if (owner.Context.Object(owner.Optional("assessment"), "items", "threshold", "decision", "cite", "assumption") is not { } reader)
        {
            return null;
        }

        var seen = new DeclaredNames("item");
        EquatableArray<AssessmentItem> items = ObjectReader.Each(reader.Items("items"), node => ReadItem(owner.Context, node, seen));
        Sourced<Rate>? threshold = reader.SourcedRate(reader.Optional("threshold"), 0, ThresholdMax);
        string? decision = reader.Has("threshold") && !reader.Has("decision") ? null : reader.RequiredDecision(OpenValueKind.Rate, "assessmentThreshold");
        if (reader.Has("threshold") && reader.Has("decision"))
        {
            owner.Context.Report(
                ProblemIds.NumberOutOfRange,
                reader.Optional("threshold")!,
                "The threshold is given here and left to a decision. Keep the value or the decision.");
        }

        Citation? cite = reader.RequiredCite();
        string? assumption = reader.OptionalAssumption();
        return cite is null || (threshold is null && decision is null) ? null : new AssessmentRule(items, threshold, decision, cite, assumption);
    }

    private static AssessmentItem? ReadItem(ReadingContext context, JsonNode node, DeclaredNames seen)
    {
        if (context.Object(node, "item", "zh", "en") is not { } reader)
        {
            return null;
        }

        string? item = reader.Identifier("item");
        LocalizedText? names = reader.Names();
        return item is null || names is null || !reader.Declare(seen, "item", item) ? null : new AssessmentItem(item, names);
    }

    private static ProviderPaymentRule? ReadProviderPayments(ObjectReader owner)
    {
        if (owner.Context.Object(owner.Optional("providerPayments"), "by", "cite", "assumption") is not { } reader)
        {
            return null;
        }

        MonthlyDeadline? by = reader.Context.Object(reader.Required("by"), DeadlinesSection.MonthlyKeys) is { } day ? DeadlinesSection.Monthly(day) : null;
        Citation? cite = reader.RequiredCite();
        string? assumption = reader.OptionalAssumption();
        return by is null || cite is null ? null : new ProviderPaymentRule(by, cite, assumption);
    }
}
