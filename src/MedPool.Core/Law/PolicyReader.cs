using MedPool.Internals;

namespace MedPool.Law;

/// <summary>
/// Reads a policy document and checks it. The same source is compiled into the generator and into the library, so that both find the same problems at
/// the same places. Throws on no text. Stateless and thread-safe.
/// </summary>
public static class PolicyReader
{
    private static readonly string[] Keys =
    [
        "$schema", "schema", "id", "version", "names", "level", "effective", "documents", "areas", "assumptions", "openValues", "readings", "rules", "funds",
        "contributions", "deadlines", "lateInterest", "appropriations", "providers", "checks",
    ];

    /// <summary>Reads a policy.</summary>
    /// <param name="path">The file's path, for messages only; nothing is opened.</param>
    /// <param name="text">The whole text of the file.</param>
    /// <param name="sourceText">
    /// Returns the text of a source document for the path in the policy, or <see langword="null"/> when there is none, which is reported as a problem.
    /// Omit the function only for a policy whose quotations are checked already.
    /// </param>
    public static PolicyReadResult Read(string path, string text, Func<string, string?>? sourceText)
    {
        var log = new ProblemLog(path, text);
        JsonNode? json = JsonParser.Parse(text, log);
        var context = new ReadingContext(log, sourceText);
        PolicyDocument? document = context.Object(json, Keys) is { } root ? ReadDocument(root) : null;
        return new PolicyReadResult(log.Count == 0 ? document : null, log.InTextOrder()) { Placement = context.Placement, Json = json };
    }

    // Sections that declare names are read before those that refer to them, whatever their order in the text.
    private static PolicyDocument? ReadDocument(ObjectReader root)
    {
        ReadingContext context = root.Context;
        HeaderSection.CheckSchema(root);
        string? id = HeaderSection.Id(root);
        string? version = HeaderSection.Version(root);
        LocalizedText? names = HeaderSection.Names(root);
        PolicyLevel? level = HeaderSection.Level(root);
        EquatableArray<SourceDocument> documents = DocumentsSection.Read(root);
        EquatableArray<Assumption> assumptions = AssumptionsSection.Read(root);
        EffectivePeriod? effective = HeaderSection.Effective(root);
        context.FirstYear = effective?.From.Year ?? 1;
        context.Placement = id is null || effective is null ? null : context.Place(id, effective, root.Optional("effective")!);
        EquatableArray<OpenValue> openValues = OpenValuesSection.Read(root);
        EquatableArray<PolicyArea> areas = AreasSection.Read(root, level);
        EquatableArray<Reading> readings = ReadingsSection.Read(root);
        EquatableArray<PolicyRule> rules = RulesSection.Read(root);
        EquatableArray<PolicyFund> funds = FundsSection.Read(root);
        var deadlineNames = new DeclaredNames("deadline");
        ContributionRules? contributions = ContributionsSection.Read(root);
        EquatableArray<Deadline> deadlines = DeadlinesSection.Read(root, deadlineNames);
        LateInterestRule? lateInterest = LateInterestSection.Read(root);
        AppropriationRules? appropriations = AppropriationsSection.Read(root, deadlineNames);
        ProviderRules? providers = ProvidersSection.Read(root);
        CheckRules? checks = ChecksSection.Read(root);
        UsageCheck.Run(root);
        if (id is null || version is null || names is null || level is null || effective is null)
        {
            return null;
        }

        EquatableArray<Citation> citations = context.CitationsInTextOrder;
        return new PolicyDocument
        {
            Id = id,
            Version = version,
            Names = names,
            Level = level.Value,
            Effective = effective,
            Documents = documents,
            Areas = areas,
            Assumptions = assumptions,
            OpenValues = openValues,
            Readings = readings,
            Rules = rules,
            Funds = funds,
            Contributions = contributions,
            Deadlines = deadlines,
            LateInterest = lateInterest,
            Appropriations = appropriations,
            Providers = providers,
            Checks = checks,
            Citations = citations,
            RuleIds = new EquatableArray<string>([.. citations.Select(static cite => cite.Rule).Distinct()]),
        };
    }
}
