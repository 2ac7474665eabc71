namespace MedPool.Internals;

/// <summary>The fields of one kind of records in one layout, without the amounts.</summary>
internal unsafe interface IRowKeys
{
    /// <summary>Checks the lengths of a row's fields and finds the key of its cell.</summary>
    /// <param name="text">The text from which positions count; <see cref="RowText.Padding"/> bytes behind any field can be read.</param>
    /// <param name="starts">Where the row's fields begin.</param>
    /// <param name="carriageReturn">1 if a CR precedes the line feed, 0 otherwise.</param>
    /// <param name="row">Receives <see cref="PendingRow.Key"/> and <see cref="PendingRow.Detail"/>.</param>
    /// <returns>False: the row must be deferred.</returns>
    bool TryRead(byte* text, ushort* starts, nint carriageReturn, ref PendingRow row);

    /// <summary>Whether the ids of a row are ASCII. A row with other ids must be deferred.</summary>
    bool AreIdsAscii(byte* text, ushort* starts);
}
