namespace MedPool.Internals;

/// <summary>The scope of a decision: one for the fund, or one for each area.</summary>
internal enum OpenValueScope
{
    Fund,
    Area,
}
