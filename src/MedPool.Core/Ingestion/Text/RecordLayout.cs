namespace MedPool.Internals;

/// <summary>Which field of a file's rows holds which column. Read from the header.</summary>
internal sealed class RecordLayout
{
    private readonly int[] _fieldOfColumn;

    private RecordLayout(RecordKind kind, int fieldCount, int[] fieldOfColumn)
    {
        Kind = kind;
        FieldCount = fieldCount;
        _fieldOfColumn = fieldOfColumn;
        ColumnOfField = new int[fieldCount];
        Array.Fill(ColumnOfField, -1);
        for (int column = 0; column < fieldOfColumn.Length; column++)
        {
            if (fieldOfColumn[column] >= 0)
            {
                ColumnOfField[fieldOfColumn[column]] = column;
            }
        }
    }

    /// <summary>Kind of records.</summary>
    public RecordKind Kind { get; }

    /// <summary>Number of fields of a row.</summary>
    public int FieldCount { get; }

    /// <summary>By field: its column; -1 if the field holds no known column.</summary>
    public int[] ColumnOfField { get; }

    /// <summary>By column: its field; -1 if the file lacks an optional column.</summary>
    public ReadOnlySpan<int> FieldOfColumn => _fieldOfColumn;

    /// <summary>Finds the columns in a header's names.</summary>
    /// <param name="kind">Kind of records.</param>
    /// <param name="names">The header's names, in order.</param>
    /// <param name="map">By standard name, in either spelling: the name in the file. It is used instead of the standard names if the header has it.</param>
    /// <param name="file">The file's name in messages.</param>
    /// <exception cref="RecordFileException">A required column is missing, or a column is named twice.</exception>
    public static RecordLayout Find(RecordKind kind, IReadOnlyList<string> names, IReadOnlyDictionary<string, string> map, string file)
    {
        Dictionary<string, string> mapped = ReadMap(map);
        IReadOnlyList<RecordColumn> columns = RecordColumns.Of(kind);
        int[] fieldOfColumn = new int[columns.Count];
        for (int column = 0; column < columns.Count; column++)
        {
            fieldOfColumn[column] = FindField(columns[column], names, mapped.GetValueOrDefault(columns[column].Name), file);
        }

        CheckMissing(kind, columns, fieldOfColumn, file);
        CheckDoubleUse(columns, fieldOfColumn, names, file);
        return new RecordLayout(kind, names.Count, fieldOfColumn);
    }

    private static Dictionary<string, string> ReadMap(IReadOnlyDictionary<string, string> map)
    {
        var mapped = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string column, string name) in map)
        {
            string standard = RecordColumns.StandardName(column) ?? throw new RecordFileException(
                $"The option maps the column {column}, which no record file has.");
            if (!mapped.TryAdd(standard, name))
            {
                throw new RecordFileException($"The option maps the column {standard} twice, by both its spellings; keep one of them.");
            }
        }

        return mapped;
    }

    private static int FindField(RecordColumn column, IReadOnlyList<string> names, string? mapped, string file)
    {
        int[] found = mapped is null ? [] : FieldsNamed(names, mapped);
        if (found.Length == 0)
        {
            found = [.. FieldsNamed(names, column.Name), .. column.OtherSpelling is null ? [] : FieldsNamed(names, column.OtherSpelling)];
        }

        return found.Length switch
        {
            0 => -1,
            1 => found[0],
            _ => throw new RecordFileException(
                file,
                $"the header has the column {column.Name} twice ({string.Join(", ", found.Select(field => names[field]))}); keep one, or map another name."),
        };
    }

    private static int[] FieldsNamed(IReadOnlyList<string> names, string name) => [.. Enumerable.Range(0, names.Count).Where(field => names[field] == name)];

    private static void CheckMissing(RecordKind kind, IReadOnlyList<RecordColumn> columns, int[] fieldOfColumn, string file)
    {
        string[] missing = [.. columns.Where((column, index) => column.IsRequired && fieldOfColumn[index] < 0).Select(column => column.Name)];
        if (missing.Length > 0)
        {
            string what = kind == RecordKind.Claims ? "claims" : "contributions";
            string columnsMissing = $"{(missing.Length > 1 ? "columns" : "column")} {string.Join(", ", missing)}";
            throw new RecordFileException(file, $"the header of this file of {what} lacks the required {columnsMissing}; add, or map from another name.");
        }
    }

    private static void CheckDoubleUse(IReadOnlyList<RecordColumn> columns, int[] fieldOfColumn, IReadOnlyList<string> names, string file)
    {
        for (int column = 0; column < columns.Count; column++)
        {
            int other = Array.IndexOf(fieldOfColumn, fieldOfColumn[column], column + 1);
            if (fieldOfColumn[column] >= 0 && other >= 0)
            {
                throw new RecordFileException(
                    file, $"the column {names[fieldOfColumn[column]]} is mapped to both {columns[column].Name} and {columns[other].Name}; map it to one.");
            }
        }
    }
}
