using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace MedPool.Generators.Naming;

/// <summary>The namespace of the generated code as C# can write it.</summary>
internal static class NamespaceName
{
    /// <summary>
    /// The name as the project templates of the SDK make it: each character that is not allowed in an identifier becomes an underscore, and keywords are
    /// marked: <c>my-city</c> becomes <c>my_city</c>, <c>2025.event</c> becomes <c>_2025.@event</c>.
    /// </summary>
    public static string Safe(string name) => name.Trim().Length == 0 ? "" : string.Join(".", name.Trim().Split('.').Select(SafePart));

    private static string SafePart(string part)
    {
        var safe = new StringBuilder();
        for (int i = 0; i < part.Length; i++)
        {
            bool pair = char.IsHighSurrogate(part[i]) && i + 1 < part.Length && char.IsLowSurrogate(part[i + 1]);
            i += pair ? 1 : 0; // One character of two code units becomes one underscore.
            bool possible = !pair && SyntaxFacts.IsIdentifierPartCharacter(part[i]);
            if (possible && safe.Length == 0 && !SyntaxFacts.IsIdentifierStartCharacter(part[i]))
            {
                safe.Append('_');
            }

            safe.Append(possible ? part[i] : '_');
        }

        string result = safe.Length == 0 ? "_" : safe.ToString();
        return SyntaxFacts.GetKeywordKind(result) == SyntaxKind.None ? result : "@" + result;
    }
}
