using MedPool.Kernels;

namespace MedPool.Generators.Tests.Harness;

/// <summary>The static members of a generated policy, callable although its type is only known at run time.</summary>
internal abstract class PolicyTables
{
    public abstract int AreaCount { get; }

    public abstract int InsuranceTypeCount { get; }

    public static PolicyTables Of(Type policy) => (PolicyTables)Activator.CreateInstance(typeof(Tables<>).MakeGenericType(policy))!;

    public abstract int FindArea(ulong code);

    public abstract bool IsAreaValid(int area, int day);

    public abstract int FindInsuranceType(uint code);

    public abstract Rate PersonalAccountShare(int insuranceType, int payerType);

    private sealed class Tables<TPolicy> : PolicyTables
        where TPolicy : struct, IPolicy<TPolicy>
    {
        public override int AreaCount => TPolicy.AreaCount;

        public override int InsuranceTypeCount => TPolicy.InsuranceTypeCount;

        public override int FindArea(ulong code) => TPolicy.FindArea(code);

        public override bool IsAreaValid(int area, int day) => TPolicy.IsAreaValid(area, day);

        public override int FindInsuranceType(uint code) => TPolicy.FindInsuranceType(code);

        public override Rate PersonalAccountShare(int insuranceType, int payerType) => TPolicy.PersonalAccountShare(insuranceType, payerType);
    }
}
