using System.Xml.Linq;

namespace MedPool.Tests.HouseRules;

/// <summary>The XML documentation that ships: what editors show when a user points at a name.</summary>
public sealed class XmlDocumentationTests
{
    private static readonly string[] Known =
    [
        "summary", "remarks", "param", "typeparam", "returns", "value", "exception", "example", "code", "c", "see", "seealso", "paramref", "typeparamref", "para", "br", "inheritdoc",
        "list", "item", "term", "description",
    ];

    public static TheoryData<string> Libraries { get; } = new("MedPool.Core", "MedPool.Policies", "MedPool.TestData");

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Documentation_OfALibrary_HoldsKnownTagsAlone(string library) =>
        Findings.AssertNone(
            from member in Members(library)
            from element in member.Descendants()
            where !Known.Contains(element.Name.LocalName)
            select $"{NameOf(member)}: <{element.Name.LocalName}>",
            "Editors show tags that they know; use a comment, or one of: " + string.Join(", ", Known) + ".");

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Documentation_OfALibrary_RefersToWhatExists(string library) =>
        Findings.AssertNone(
            from member in Members(library)
            from element in member.DescendantsAndSelf()
            from reference in element.Attributes().Where(attribute => attribute.Name.LocalName is "cref" or "name" && attribute.Value.StartsWith("!:", StringComparison.Ordinal))
            select $"{NameOf(member)}: {reference.Value}",
            "The compiler resolved none of these names. Correct the cref, or write <c>…</c>.");

    // The file is well-formed XML, or it does not load; where the compiler could not read a comment it leaves a remark in the member's place.
    private static XElement[] Members(string library)
    {
        XDocument file = XDocument.Load(Path.Combine(AppContext.BaseDirectory, library + ".xml"));
        Assert.DoesNotContain(file.DescendantNodes().OfType<XComment>(), comment => comment.Value.Contains("Badly formed", StringComparison.Ordinal));
        XElement[] members = [.. file.Descendants("member")];
        Assert.NotEmpty(members);
        return members;
    }

    private static string NameOf(XElement member) => member.Attribute("name")!.Value;
}
