namespace MedPool.Internals;

/// <summary>Common rows of one kind, layout and form. Checks and posts one row in two steps, neither of which calls a method.</summary>
internal unsafe interface ICommonRows
{
    /// <summary>Bytes of a row between the steps.</summary>
    static abstract int ExtractBytes { get; }

    /// <summary>Extracts the fields that matter from a row.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fields">Where the row's fields begin; there are as many as in the header.</param>
    /// <param name="extract">Receives the fields.</param>
    /// <returns>False: the row does not have the form.</returns>
    bool TryExtract(byte* text, ushort* fields, byte* extract);

    /// <summary>Posts an extracted row.</summary>
    /// <param name="extract">What was extracted.</param>
    /// <returns>False: the row does not have the form; nothing was added.</returns>
    bool TryPost(byte* extract);
}
