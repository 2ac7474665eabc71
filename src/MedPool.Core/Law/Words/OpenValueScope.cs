namespace MedPool.Internals;

/// <summary>Whose decision it is: one for the fund, or one for every area.</summary>
internal enum OpenValueScope
{
    Fund,
    Area,
}
