namespace MedPool;

/// <summary>One settlement in progress: the year's facts, the areas' accounts as they stand, and the transfers made so far.</summary>
public ref struct SettlementRun
{
}
