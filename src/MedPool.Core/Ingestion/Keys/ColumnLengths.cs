namespace MedPool.Internals;

/// <summary>By column, amounts not counted: the shortest and the longest text. Rows with other lengths are deferred.</summary>
internal static class ColumnLengths
{
    /// <summary>Of claims.</summary>
    public static (int Shortest, int Longest)[] Claims { get; } =
    [
        (1, TextField.LengthMax), (1, TextField.LengthMax), (CodeField.AreaLength, CodeField.AreaLength),
        (CodeField.InsuranceTypeLength, CodeField.InsuranceTypeLength), (2, 4), (FieldWords.DayLength, FieldWords.TimeLength), (1, 1),
    ];

    /// <summary>Of contributions.</summary>
    public static (int Shortest, int Longest)[] Contributions { get; } =
    [
        (1, TextField.LengthMax), (0, TextField.LengthMax), (0, TextField.LengthMax), (CodeField.AreaLength, CodeField.AreaLength),
        (CodeField.InsuranceTypeLength, CodeField.InsuranceTypeLength), (1, 1), (6, 6), (FieldWords.DayLength, FieldWords.TimeLength),
    ];
}
