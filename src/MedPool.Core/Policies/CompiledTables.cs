using System.Runtime.CompilerServices;

using MedPool.Kernels;

namespace MedPool.Internals;

/// <summary>The tables of a generated policy. The struct is empty, so that every call compiles to the generated code.</summary>
internal readonly struct CompiledTables<TPolicy> : IRecordTables
    where TPolicy : struct, IPolicy<TPolicy>
{
    public int AreaCount => TPolicy.AreaCount;

    public int InsuranceTypeCount => TPolicy.InsuranceTypeCount;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindArea(ulong code) => TPolicy.FindArea(code);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAreaValid(int area, int day) => TPolicy.IsAreaValid(area, day);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindInsuranceType(uint code) => TPolicy.FindInsuranceType(code);

    public Rate PersonalAccountShare(int insuranceType, int payerType) => TPolicy.PersonalAccountShare(insuranceType, payerType);
}
