extern alias generator;
using generator::MedPool.Generators;

namespace MedPool.Generators.Tests.Incremental;

/// <summary>A compiler loads a generator that was built for itself or for an older one; an older compiler leaves it out with a warning.</summary>
public sealed class CompilerVersionTests
{
    [Fact]
    public void Generator_IsBuiltForTheOldestCompilerItNeeds()
    {
        Version built = typeof(PolicyGenerator).Assembly.GetReferencedAssemblies().Single(reference => reference.Name == "Microsoft.CodeAnalysis").Version!;
        Assert.Equal(new Version(4, 8), new Version(built.Major, built.Minor));
    }
}
