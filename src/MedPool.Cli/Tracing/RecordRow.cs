namespace MedPool.Cli.Tracing;

/// <summary>One row of a record file by the standard names of its columns.</summary>
/// <param name="columns">The position of each column that the file has.</param>
/// <param name="fields">The row's fields.</param>
internal sealed class RecordRow(IReadOnlyDictionary<string, int> columns, IReadOnlyList<string> fields)
{
    /// <summary>The text of a column; empty where the file has no such column.</summary>
    public string this[string column] => columns.TryGetValue(column, out int at) ? fields[at] : "";

    /// <summary>The amount of a column in fen; 0 where the file has no such column.</summary>
    public long Amount(string column) => columns.ContainsKey(column) ? Fen.Parse(this[column]).Value : 0;

    /// <summary>Finds the columns in a header, under their standard names, their other spellings, or the names they are mapped to.</summary>
    public static Dictionary<string, int> Columns(RecordKind kind, List<string> header, IReadOnlyDictionary<string, string> map)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (RecordColumn column in RecordColumns.Of(kind))
        {
            string? mapped = map.GetValueOrDefault(column.Name) ?? (column.OtherSpelling is null ? null : map.GetValueOrDefault(column.OtherSpelling));
            string? name = new[] { mapped, column.Name, column.OtherSpelling }.FirstOrDefault(candidate => candidate is not null && header.Contains(candidate));
            if (name is not null)
            {
                found[column.Name] = header.IndexOf(name);
            }
        }

        return found;
    }
}
