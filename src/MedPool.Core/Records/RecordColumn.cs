namespace MedPool.Internals;

/// <summary>A column of a record file, named as on the national medical-security information platform (国家医疗保障信息平台).</summary>
/// <param name="Name">The standard name, used in rejects and totals.</param>
/// <param name="OtherSpelling">The platform's other spelling, accepted without mapping, or <see langword="null"/>.</param>
/// <param name="IsAmount">Whether it holds an amount of money.</param>
/// <param name="IsRequired">Whether a file must have it; an absent optional amount is 0.</param>
internal sealed record RecordColumn(string Name, string? OtherSpelling = null, bool IsAmount = false, bool IsRequired = true);
