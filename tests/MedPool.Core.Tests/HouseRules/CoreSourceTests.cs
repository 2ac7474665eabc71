using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MedPool.Tests.HouseRules;

/// <summary>What may not stand in the core's sources. Comments do not count: the compiler's own tokens are read.</summary>
public sealed class CoreSourceTests
{
    private static readonly SyntaxKind[] FloatingKeywords = [SyntaxKind.DoubleKeyword, SyntaxKind.FloatKeyword, SyntaxKind.DecimalKeyword];
    private static readonly string[] FloatingNames = ["Double", "Single", "Half", "BigInteger"];
    private static readonly string[] OutsideWorld = ["Console", "Now", "UtcNow", "Today", "TimeProvider", "CurrentCulture", "CurrentUICulture"];

    [Fact]
    public void Core_AnyToken_IsNotFloatingPointOrDecimal() =>
        AssertNone(token => FloatingKeywords.Contains(token.Kind()) || IsName(token, FloatingNames)
            || (token.Value is double or float or decimal), "Money is exact: use Fen, Rate and Int128.");

    [Fact]
    public void Core_AnyToken_IsNoConsoleClockOrCulture() =>
        AssertNone(token => IsName(token, OutsideWorld), "The core writes to no console and reads neither clock nor culture.");

    // "('False') must be equal to 'True'" tells nobody what was wrong.
    [Fact]
    public void Core_CheckOfAnArgument_ComparesNoTruthValues() =>
        AssertNone(token => IsName(token, ["ThrowIfEqual", "ThrowIfNotEqual"]), "Say in the message what was given, what is allowed and how to mend it.");

    private static bool IsName(SyntaxToken token, string[] names) => token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.ValueText);

    private static void AssertNone(Func<SyntaxToken, bool> isForbidden, string why)
    {
        IEnumerable<string> found =
            from file in SourceCode.OfCore.Values
            from token in file.GetRoot().DescendantTokens()
            where isForbidden(token)
            select $"{file.FilePath}({token.GetLocation().GetLineSpan().StartLinePosition.Line + 1}): {token.ValueText}";
        Findings.AssertNone(found, why);
    }
}
