using System.Reflection;

namespace MedPool.Tests.HouseRules;

/// <summary>The public API is a reviewed file: read the difference of PublicAPI.txt as your users will.</summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("MedPool.Core")]
    [InlineData("MedPool.Policies")]
    [InlineData("MedPool.TestData")]
    public void AcceptedApi_ComparedWithPublicApiFile_IsTheSame(string project)
    {
        AcceptedFile.AssertIs("src/" + project + "/PublicAPI.txt", string.Join('\n', ApiText.Of(Assembly.Load(project))) + "\n");
    }
}
