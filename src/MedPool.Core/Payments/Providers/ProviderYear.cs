namespace MedPool.Payments;

/// <summary>A provider's year under one payment kind (定点医疗机构年度数据, JP-4). Immutable.</summary>
/// <param name="Provider">The institution's code.</param>
/// <param name="Points">Its points; not negative.</param>
/// <param name="Fees">The fund fees that it actually incurred; not negative.</param>
/// <param name="Advanced">What was advanced to it; not negative.</param>
public readonly record struct ProviderYear(string Provider, Points Points, Fen Fees, Fen Advanced);
