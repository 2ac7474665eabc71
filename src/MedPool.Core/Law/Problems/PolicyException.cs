using System.Globalization;

using MedPool.Law;

namespace MedPool;

/// <summary>
/// A policy cannot be used: its file is malformed or contradicts itself, or no policy, or more than one, is in force for the year. The message
/// says what is wrong, where, and how to mend it.
/// </summary>
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

    /// <summary>Makes the exception from the problems of a file.</summary>
    /// <param name="problems">At least one.</param>
    public PolicyException(EquatableArray<PolicyProblem> problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>
    /// What is wrong with the file, in the order of its text, with the ids, places and messages that the compiler gives; empty when the file is
    /// not at fault.
    /// </summary>
    public EquatableArray<PolicyProblem> Problems { get; }

    private static string Describe(EquatableArray<PolicyProblem> problems)
    {
        string count = problems.Count == 1 ? "1 problem" : problems.Count.ToString(CultureInfo.InvariantCulture) + " problems";
        return $"The policy has {count}.\n" + string.Join("\n", problems);
    }
}
