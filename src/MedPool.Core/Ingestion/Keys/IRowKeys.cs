namespace MedPool.Internals;

/// <summary>The key fields of one kind of records, in one layout: everything of a row but its amounts.</summary>
internal unsafe interface IRowKeys
{
    /// <summary>Checks the lengths of a row's fields and reads its keys.</summary>
    /// <param name="text">What the starts count from; memory behind any field can be read as far as <see cref="Block.Padding"/> says.</param>
    /// <param name="starts">Where the row's fields begin.</param>
    /// <param name="carriageReturn">1 if the last field has a CR that is not its own, 0 else.</param>
    /// <param name="entry">Takes key and detail.</param>
    /// <returns>False: the row is odd.</returns>
    bool TryRead(byte* text, ushort* starts, nint carriageReturn, ref PendingRow entry);

    /// <summary>Whether the texts that are not codes are ASCII. Others are checked with care.</summary>
    bool AreTextsAscii(byte* text, ushort* starts);
}
