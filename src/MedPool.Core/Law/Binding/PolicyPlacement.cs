namespace MedPool.Internals;

/// <summary>A policy's id and period, and where its file states the period: what is needed to compare policies of different files.</summary>
/// <param name="Id">The policy's id.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, or <see langword="null"/>.</param>
/// <param name="Place">A problem at the period's place; its id and message are filled in when there is one.</param>
internal sealed record PolicyPlacement(string Id, PolicyDate From, PolicyDate? To, PolicyProblem Place);
