namespace MedPool.Internals;

/// <summary>Checks the lengths of all fields of a row at once.</summary>
internal unsafe interface IFieldLengths
{
    /// <summary>Whether every field has a length that it can have.</summary>
    /// <param name="starts">Where the row's fields begin.</param>
    /// <param name="shortest">By field: the least distance to the next field.</param>
    /// <param name="range">By field: how much more it may be.</param>
    /// <param name="steps">How many times <see cref="FastLayout.LengthsStep"/> fields to look at.</param>
    bool ArePossible(ushort* starts, ushort* shortest, ushort* range, int steps);
}
