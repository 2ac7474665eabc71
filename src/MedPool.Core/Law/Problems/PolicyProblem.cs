namespace MedPool.Law;

/// <summary>
/// A problem of a policy file: what is wrong, where, and how to mend it. The generator reports it as a compile-time error; at run time a
/// <see cref="PolicyException"/> carries it. Both have the same text.
/// </summary>
/// <param name="Id"><c>MEDPOOL001</c> and upward; never reused. Each has a page in <c>docs/diagnostics</c>.</param>
/// <param name="Message">What is wrong, at which JSON path, and what to do about it.</param>
/// <param name="File">The path of the policy file, as the caller gave it.</param>
/// <param name="Start">The place of the first wrong character.</param>
/// <param name="End">The place after the last wrong character.</param>
/// <param name="Offset">The index of the first wrong character in the text, from 0.</param>
/// <param name="Length">The number of wrong UTF-16 code units; 0 is possible at the end of the text.</param>
public sealed record PolicyProblem(string Id, string Message, string File, TextPosition Start, TextPosition End, int Offset, int Length)
{
    /// <summary>The problem as compilers print it: <c>file(line,column): error MEDPOOL001: message</c>.</summary>
    public override string ToString() => File + "(" + Start + "): error " + Id + ": " + Message;
}
