using System.Diagnostics;

namespace MedPool.Law;

/// <summary>A place in a policy file, as an editor counts it: both numbers start at 1; a column is one UTF-16 code unit.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The column in the line.</param>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct TextPosition(int Line, int Column)
{
    /// <summary>The position as <c>line,column</c>.</summary>
    public override string ToString() =>
        Line.ToString(System.Globalization.CultureInfo.InvariantCulture) + "," + Column.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
