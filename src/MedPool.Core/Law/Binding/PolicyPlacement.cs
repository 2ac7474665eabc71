using MedPool.Law;

namespace MedPool.Internals;

/// <summary>The id and the period of a policy, and the place of the period in its file. Policies of different files are compared by it.</summary>
/// <param name="Id">The policy's id.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, or <see langword="null"/>.</param>
/// <param name="Place">A problem at the period's place; its id and message are set when there is one.</param>
internal sealed record PolicyPlacement(string Id, PolicyDate From, PolicyDate? To, PolicyProblem Place);
