namespace MedPool.Internals;

/// <summary>The tables of a generated policy; an empty struct, so that every call becomes the generated code itself.</summary>
internal readonly struct CompiledTables<TPolicy> : IRecordTables
    where TPolicy : struct, IPolicy<TPolicy>
{
    public int AreaCount => TPolicy.AreaCount;

    public int InsuranceTypeCount => TPolicy.InsuranceTypeCount;

    public int FindArea(ulong code) => TPolicy.FindArea(code);

    public bool IsAreaValid(int area, int day) => TPolicy.IsAreaValid(area, day);

    public int FindInsuranceType(uint code) => TPolicy.FindInsuranceType(code);

    public Rate PersonalAccountShare(int insuranceType, int payerType) => TPolicy.PersonalAccountShare(insuranceType, payerType);
}
