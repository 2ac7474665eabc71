namespace MedPool.Tests.PolicyDocuments;

public class PolicyCatalogTests
{
    private static readonly PolicyCatalog Shipped = new(Policies.All);

    private static readonly string File = MedPool.Tests.HouseRules.RepositoryFiles.PathOf("samples/lakeside/lakeside.policy.json");

    [Fact]
    public void InForce_IdOrFile_IsFound()
    {
        Assert.Same(Policies.Jinhua2022, Shipped.InForce("jinhua", 2023));
        Policy loaded = Shipped.First(File);
        Assert.Equal("lakeside", loaded.Document.Id);
        Assert.Equal(loaded.Digest, Shipped.InForce(File, loaded.Document.Effective.From.Year).Digest);
        Assert.Same(Policies.Yichun2021, Shipped.First("yichun"));
    }

    [Theory]
    [InlineData("atlantis", "jinhua")]
    [InlineData("atlantis.policy.json", "atlantis.policy.json")]
    public void Versions_UnknownName_SaysWhatThereIs(string name, string said) =>
        Assert.Contains(said, Assert.Throws<PolicyException>(() => Shipped.Versions(name)).Message, StringComparison.Ordinal);

    [Fact]
    public void InForce_YearBeforeThePolicy_IsRefusedForIdAndFile()
    {
        Assert.Contains("1999", Assert.Throws<PolicyException>(() => Shipped.InForce("jinhua", 1999)).Message, StringComparison.Ordinal);
        Assert.Contains("1999", Assert.Throws<PolicyException>(() => Shipped.InForce(File, 1999)).Message, StringComparison.Ordinal);
    }
}
