namespace MedPool.Internals;

/// <summary>Checks that all that is declared is used, and that all that is used is declared. Runs after all sections are read.</summary>
internal static class UsageCheck
{
    // In every settlement the pool can be short of money, and every order can be paid late. Therefore every policy has these readings.
    private static readonly string[] AlwaysAskedFor = [KnownReadings.PoolAvailability, KnownReadings.ScarcePool, KnownReadings.InterestYear];

    public static void Run(ObjectReader root)
    {
        ReadingContext context = root.Context;
        ReportUnused(context, context.Documents, ProblemIds.UnusedDocument, "Nothing cites it. Cite it or remove it.");
        ReportUnused(
            context,
            context.Assumptions,
            ProblemIds.UnusedAssumption,
            "No value rests on it, but every settlement would print it. Refer to it where it is needed or remove it.");
        ReportUnused(
            context,
            context.OpenValues,
            ProblemIds.UnusedOpenValue,
            "No stage asks for it. Name it as a \"decision\" where it is needed or remove it.");
        CheckReadings(root);
    }

    private static void ReportUnused(ReadingContext context, DeclaredNames names, string id, string mend)
    {
        foreach (KeyValuePair<string, TextSpan> name in names.Unused)
        {
            context.Report(id, name.Value, $"The {names.Noun} \"{name.Key}\" is never used. {mend}");
        }
    }

    private static void CheckReadings(ObjectReader root)
    {
        ReadingContext context = root.Context;
        foreach (string name in AlwaysAskedFor)
        {
            context.AskForReading(name, root.Optional("readings") ?? root.Node);
        }

        foreach (KeyValuePair<string, TextSpan> asked in context.ReadingsAskedFor.Where(asked => !context.Readings.Use(asked.Key)))
        {
            string alternatives = string.Join(" or ", KnownReadings.AlternativesOf(asked.Key));
            context.Report(
                ProblemIds.MissingReading,
                asked.Value,
                $"This needs the reading \"{asked.Key}\" ({alternatives}). List it under \"readings\" and choose.");
        }

        foreach (string name in context.ReadingsAllowed)
        {
            context.Readings.Use(name);
        }

        ReportUnused(context, context.Readings, ProblemIds.UnusedReading, "No stage of this policy needs it. Remove it.");
    }
}
