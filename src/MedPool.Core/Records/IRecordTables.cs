namespace MedPool.Internals;

/// <summary>
/// What the record kernel asks of a policy. Implemented by structs, so that the kernel is compiled for each: the tables of a compiled policy become
/// constants in machine code, those of a policy read at run time (<see cref="DocumentTables"/>) are arrays.
/// </summary>
internal interface IRecordTables
{
    /// <summary>Number of areas (统筹区).</summary>
    int AreaCount { get; }

    /// <summary>Number of insurance types (险种).</summary>
    int InsuranceTypeCount { get; }

    /// <summary>The index of an area, or -1.</summary>
    /// <param name="code">The code as <see cref="CodeField.Pack(string)"/> packs it.</param>
    int FindArea(ulong code);

    /// <summary>Whether an area's code is valid on a day.</summary>
    /// <param name="area">Index of the area.</param>
    /// <param name="day">The day as the number yyyyMMdd.</param>
    bool IsAreaValid(int area, int day);

    /// <summary>The index of an insurance type, or -1.</summary>
    /// <param name="code">The code as <see cref="CodeField.Pack(string)"/> packs it.</param>
    int FindInsuranceType(uint code);

    /// <summary>The share of a member's own contribution that goes to the personal account (个人账户); 0 where the policy names none.</summary>
    /// <param name="insuranceType">Index of the insurance type.</param>
    /// <param name="payerType">The payer type's digit.</param>
    Rate PersonalAccountShare(int insuranceType, int payerType);
}
