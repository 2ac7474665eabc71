using System.Text;

namespace MedPool.Generators.Writing;

/// <summary>Writes C# line by line with indentation; line ends are LF on every machine.</summary>
/// <param name="assumptions">The assumptions of the policy; their words are written beside the values that rest on them.</param>
internal sealed class CodeWriter(IReadOnlyList<Assumption>? assumptions = null)
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _spaced = true;

    public CodeWriter Line(string line)
    {
        _text.Append(' ', line.Length == 0 ? 0 : _depth * 4).Append(line).Append('\n');
        _spaced = line.Length == 0 || line == "{";
        return this;
    }

    /// <summary>An empty line, unless the line before is empty or begins a block.</summary>
    public CodeWriter Space() => _spaced ? this : Line("");

    /// <summary>Text that must not be indented.</summary>
    public CodeWriter Verbatim(string text)
    {
        _text.Append(text).Append('\n');
        _spaced = false;
        return this;
    }

    /// <summary>A documentation comment of one or more sentences, after an empty line.</summary>
    public CodeWriter Summary(params string[] lines)
    {
        Space();
        if (lines.Length == 1)
        {
            return Line("/// <summary>" + DocText.Escape(lines[0]) + "</summary>");
        }

        Line("/// <summary>");
        for (int i = 0; i < lines.Length; i++)
        {
            Line("/// " + DocText.Escape(lines[i]) + (i + 1 < lines.Length ? "<br/>" : ""));
        }

        return Line("/// </summary>");
    }

    /// <summary>A documentation comment with the sources of the next member: the words of the articles, and the assumption.</summary>
    public CodeWriter Sourced(string first, IEnumerable<Citation?> cites, string? assumption = null)
    {
        IEnumerable<string> assumed = assumptions?.Where(known => known.Name == assumption).Select(DocText.OfAssumption) ?? [];
        return Summary([first, .. cites.OfType<Citation>().Select(DocText.Of).Distinct(), .. assumed]);
    }

    public CodeWriter Open(string header)
    {
        Line(header);
        Line("{");
        _depth++;
        return this;
    }

    public CodeWriter Close(string after = "")
    {
        _depth--;
        return Line("}" + after);
    }

    /// <summary>A list with one item a line; each item has its comma.</summary>
    public CodeWriter List(string header, IEnumerable<string> items) => Line(header).Line("[").Indented(items).Line("];");

    /// <summary>A call with one argument a line.</summary>
    public CodeWriter Call(string header, params string[] arguments) =>
        Line(header + "(").Indented(arguments.Select((argument, i) => argument + (i + 1 < arguments.Length ? "," : ");")));

    private CodeWriter Indented(IEnumerable<string> lines)
    {
        _depth++;
        foreach (string line in lines)
        {
            Line(line);
        }

        _depth--;
        return this;
    }

    public override string ToString() => _text.ToString();
}
