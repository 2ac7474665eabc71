namespace MedPool.Internals;

/// <summary>
/// What the record kernel asks of a policy, as a struct: compiled policies fold to constants (<see cref="CompiledTables{TPolicy}"/>),
/// run-time policies look up in arrays (<see cref="DocumentTables"/>).
/// </summary>
internal interface IRecordTables
{
    int AreaCount { get; }

    int InsuranceTypeCount { get; }

    int FindArea(ulong code);

    bool IsAreaValid(int area, int day);

    int FindInsuranceType(uint code);

    Rate PersonalAccountShare(int insuranceType, int payerType);
}
