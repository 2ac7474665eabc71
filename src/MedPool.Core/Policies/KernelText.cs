using System.Text;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>The errors of a compiled policy's stages. The document is read only when a requirement is not met.</summary>
internal sealed class KernelText<TPolicy> : IRequirementText
    where TPolicy : struct, IPolicy<TPolicy>
{
    public static readonly KernelText<TPolicy> Instance = new();

    /// <inheritdoc/>
    public FactsException Describe(in Requirement requirement, int fund)
    {
        PolicyReadResult policy = PolicyReader.Read(typeof(TPolicy).Name, Encoding.UTF8.GetString(TPolicy.Source), sourceText: null);
        return policy.Document is { } document
            ? new RequirementText(document).Describe(requirement, fund)
            : new FactsException(requirement.ToString()) { Fact = requirement.Fact?.Key };
    }
}
