using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedPool.Tests.HouseRules;

/// <summary>
/// A switch over the kinds of stage, step, levy, party or fact answers for each kind. A discard that answers for the rest would answer for the next
/// kind as well, without anybody having thought of it.
/// </summary>
public sealed class ClosedKindTests
{
    private static readonly string[] Projects = ["src", "generators"];

    /// <summary>Enumerations whose members everybody must think of.</summary>
    private static readonly string[] Kinds =
    [
        "StageKind", "StepKind", "LevyKind", "LevyAmountKind", "PartyKind", "PolicyLevel", "FactUnit", "FactScope", "Assessment", "RequirementKind",
    ];

    /// <summary>Types of the model that are derived from for each kind.</summary>
    private static readonly string[] Bases = ["Stage", "CoverageStep", "LevyAmount"];

    private static readonly Lazy<HashSet<string>> Derived = new(() =>
    [
        .. from tree in SourceCode.OfCore.Values
           from record in tree.GetRoot().DescendantNodes().OfType<RecordDeclarationSyntax>()
           where record.BaseList?.Types.Any(type => Bases.Contains(type.Type.ToString())) == true
           select record.Identifier.ValueText,
    ]);

    [Fact]
    public void Switch_OverClosedKinds_HasNoDiscardThatAnswers()
    {
        Assert.True(Derived.Value.Count >= 17, "12 stages, 2 steps and 3 ways to find a levy's amount were there before.");
        Findings.AssertNone(
            SourceCode.Of(Projects).SelectMany(SilentDefaults).Order(),
            "Name every kind; the compiler then asks for the next one (CS8509). For types of the model write a visitor.");
    }

    [Theory]
    [InlineData("_ = kind switch { PartyKind.Pool => 1, _ => 2 };", true)]
    [InlineData("_ = kind switch { PartyKind.Pool when x => 1, { } => 2 };", true)]
    [InlineData("_ = stage switch { LevyStage levy => 1, var other => 2 };", true)]
    [InlineData("switch (kind) { case StageKind.Levy: break; default: break; }", true)]
    [InlineData("_ = kind switch { PartyKind.Pool => 1, _ => throw new E() };", false)]
    [InlineData("_ = kind switch { PartyKind.Pool => 1, PartyKind.Fund => 2 };", false)]
    [InlineData("switch (kind) { case StageKind.Levy: break; default: throw new E(); }", false)]
    [InlineData("_ = letter switch { 'a' => 1, _ => 2 };", false)]
    public void Rule_OnACase_FindsWhatItSays(string statement, bool found) =>
        Assert.Equal(found, SilentDefaults(CSharpSyntaxTree.ParseText($"void M() {{ {statement} }}", path: "x.cs")).Any());

    private static IEnumerable<string> SilentDefaults(SyntaxTree tree)
    {
        SyntaxNode[] found =
        [
            .. tree.GetRoot().DescendantNodes().OfType<SwitchExpressionSyntax>()
                .Where(each => each.Arms.Any(arm => NamesAKind(arm.Pattern)))
                .SelectMany(each => each.Arms)
                .Where(arm => arm.WhenClause is null && IsDiscard(arm.Pattern) && arm.Expression is not ThrowExpressionSyntax),
            .. tree.GetRoot().DescendantNodes().OfType<SwitchStatementSyntax>()
                .Where(each => each.Sections.SelectMany(section => section.Labels).Any(NamesAKind))
                .SelectMany(each => each.Sections)
                .Where(
                    section => section.Labels.Any(label => label is DefaultSwitchLabelSyntax)
                        && section.Statements.FirstOrDefault() is not ThrowStatementSyntax),
        ];
        return found.Select(node => $"{tree.FilePath}({node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}): {node.ToString().Split('\n')[0]}");
    }

    private static bool IsDiscard(PatternSyntax pattern) => pattern switch
    {
        DiscardPatternSyntax or VarPatternSyntax => true,
        RecursivePatternSyntax recursive => recursive.Type is null && recursive.PropertyPatternClause?.Subpatterns.Count == 0,
        _ => false,
    };

    private static bool NamesAKind(SyntaxNode pattern) => pattern.DescendantNodesAndSelf().Any(static node => node switch
    {
        MemberAccessExpressionSyntax access => Kinds.Contains(access.Expression.ToString().Split('.')[^1]),
        IdentifierNameSyntax name => Derived.Value.Contains(name.Identifier.ValueText),
        _ => false,
    });
}
