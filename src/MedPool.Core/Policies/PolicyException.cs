using System.Globalization;
using System.Text;

namespace MedPool;

/// <summary>A policy cannot be used: its file is malformed or contradicts itself, or none, or more than one, is in force. The message says what, where and how to mend it.</summary>
public sealed class PolicyException : Exception
{
    /// <summary>Makes the exception.</summary>
    public PolicyException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with what caused it.</summary>
    public PolicyException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Makes the exception without a message of its own.</summary>
    public PolicyException()
        : base("The policy cannot be used.")
    {
    }

    /// <summary>Makes the exception of what is wrong with a file.</summary>
    /// <param name="problems">At least one.</param>
    public PolicyException(EquatableArray<PolicyProblem> problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>What is wrong with the file, in the order of its text, with the same ids, places and messages as the compiler gives; empty when the file is not at fault.</summary>
    public EquatableArray<PolicyProblem> Problems { get; }

    private static string Describe(EquatableArray<PolicyProblem> problems)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"The policy has {problems.Count} {(problems.Count == 1 ? "problem" : "problems")}.");
        foreach (PolicyProblem problem in problems)
        {
            text.Append('\n').Append(problem);
        }

        return text.ToString();
    }
}
