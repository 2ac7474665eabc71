using MedPool.Law;

namespace MedPool.Internals;

/// <summary>The problems of one file; they are returned in the order of the text.</summary>
internal sealed class ProblemLog(string file, string text)
{
    private readonly List<PolicyProblem> _problems = [];
    private LineMap? _lines;

    public int Count => _problems.Count;

    public void Add(string id, TextSpan span, string message) => _problems.Add(At(span) with { Id = id, Message = message });

    /// <summary>A place in the file, as a problem that has no id and no message yet.</summary>
    public PolicyProblem At(TextSpan span)
    {
        _lines ??= new LineMap(text);
        return new PolicyProblem("", "", file, _lines.Find(span.Start), _lines.Find(span.End), span.Start, span.Length);
    }

    public EquatableArray<PolicyProblem> InTextOrder()
    {
        _problems.Sort(static (left, right) =>
        {
            int order = left.Offset.CompareTo(right.Offset);
            order = order != 0 ? order : string.CompareOrdinal(left.Id, right.Id);
            return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
        });
        return new EquatableArray<PolicyProblem>([.. _problems]);
    }
}
