namespace MedPool;

/// <summary>
/// Something wrong with a policy file: what, where, and how to mend it. The generator reports it as a compile-time error,
/// a <c>PolicyException</c> carries it at run time; both say the same.
/// </summary>
/// <param name="Id"><c>MEDPOOL001</c> and upward; never reused. Each has a page in <c>docs/diagnostics</c>.</param>
/// <param name="Message">What is wrong, at which JSON path, and what to do about it.</param>
/// <param name="File">The path of the policy file, as it was given.</param>
/// <param name="Start">The first character at fault.</param>
/// <param name="End">The character after the last one at fault.</param>
/// <param name="Offset">The first character at fault, counted from the start of the text, from 0.</param>
/// <param name="Length">The number of UTF-16 code units at fault; may be 0 at the end of the text.</param>
public sealed record PolicyProblem(string Id, string Message, string File, TextPosition Start, TextPosition End, int Offset, int Length)
{
    /// <summary>The problem as compilers print it: <c>file(line,column): error MEDPOOL001: message</c>.</summary>
    public override string ToString() => File + "(" + Start + "): error " + Id + ": " + Message;
}
