namespace MedPool.Internals;

/// <summary>By column without the amounts: the shortest and the longest text that the fast stages take.</summary>
internal static class ColumnLengths
{
    public static (int Shortest, int Longest)[] Claims { get; } =
    [
        (1, FieldChecks.TextLengthMax), (1, FieldChecks.TextLengthMax), (CodeField.AreaLength, CodeField.AreaLength),
        (CodeField.InsuranceTypeLength, CodeField.InsuranceTypeLength), (2, 4), (10, 19), (1, 1),
    ];

    public static (int Shortest, int Longest)[] Contributions { get; } =
    [
        (1, FieldChecks.TextLengthMax), (0, FieldChecks.TextLengthMax), (0, FieldChecks.TextLengthMax), (CodeField.AreaLength, CodeField.AreaLength),
        (CodeField.InsuranceTypeLength, CodeField.InsuranceTypeLength), (1, 1), (6, 6), (10, 19),
    ];
}
