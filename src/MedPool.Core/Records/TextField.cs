namespace MedPool.Internals;

/// <summary>The ids in a record: of the settlement or receipt, the member, the employer.</summary>
internal static class TextField
{
    /// <summary>The longest text, in bytes of UTF-8.</summary>
    public const int LengthMax = 40;
}
