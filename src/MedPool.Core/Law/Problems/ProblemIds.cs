namespace MedPool.Internals;

/// <summary>The ids of all problems. An id is never reused. A new id is added at the end and has a page in <c>docs/diagnostics</c>.</summary>
internal static class ProblemIds
{
    public const string MalformedJson = "MEDPOOL001";
    public const string RepeatedKey = "MEDPOOL002";
    public const string UnknownKey = "MEDPOOL003";
    public const string MissingKey = "MEDPOOL004";
    public const string WrongType = "MEDPOOL005";
    public const string UnknownWord = "MEDPOOL006";
    public const string MalformedName = "MEDPOOL007";
    public const string MalformedDate = "MEDPOOL008";
    public const string MalformedAreaCode = "MEDPOOL009";
    public const string RepeatedAreaCode = "MEDPOOL010";
    public const string UnknownAreaCode = "MEDPOOL011";
    public const string RateOutOfRange = "MEDPOOL012";
    public const string MalformedAmount = "MEDPOOL013";
    public const string SharesDoNotAddUp = "MEDPOOL014";
    public const string IncompleteShares = "MEDPOOL015";
    public const string OverlappingValues = "MEDPOOL016";
    public const string StageOutOfOrder = "MEDPOOL017";
    public const string StageMissing = "MEDPOOL018";
    public const string GapLeftUnmet = "MEDPOOL019";
    public const string CitationWithoutArticle = "MEDPOOL020";
    public const string ValueWithoutSource = "MEDPOOL021";
    public const string Misquotation = "MEDPOOL022";
    public const string UnknownDocument = "MEDPOOL023";
    public const string SourceTextMissing = "MEDPOOL024";
    public const string UnknownAssumption = "MEDPOOL025";
    public const string UnusedAssumption = "MEDPOOL026";
    public const string UnknownDecision = "MEDPOOL027";
    public const string UnusedOpenValue = "MEDPOOL028";
    public const string UnknownReading = "MEDPOOL029";
    public const string MissingReading = "MEDPOOL030";
    public const string UnusedReading = "MEDPOOL031";
    public const string RepeatedName = "MEDPOOL032";
    public const string PartyNotAllowed = "MEDPOOL033";
    public const string CapMissing = "MEDPOOL034";
    public const string NumberOutOfRange = "MEDPOOL035";
    public const string OverlappingPeriods = "MEDPOOL036";
    public const string SameYear = "MEDPOOL037";
    public const string UnsupportedSchema = "MEDPOOL038";
    public const string UnusedDocument = "MEDPOOL039";
    public const string EmptyList = "MEDPOOL040";
    public const string QuotationSaysOtherwise = "MEDPOOL049";
}
