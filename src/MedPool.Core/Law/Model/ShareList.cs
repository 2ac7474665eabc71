namespace MedPool.Law;

/// <summary>
/// Parties and their weights, or the decision that sets the weights. Of the fen that remain after division, parties receive one each in this order.
/// </summary>
/// <param name="Parties">The parties, in order.</param>
/// <param name="Weights">Their weights (one each), or empty when a decision sets them.</param>
/// <param name="Decision">The open value that sets them, or <see langword="null"/>.</param>
/// <param name="Cite">The article that sets the weights or leaves them open.</param>
/// <param name="Assumption">The assumption that the weights rest on, in place of <paramref name="Cite"/>.</param>
public sealed record ShareList(EquatableArray<PartyKind> Parties, EquatableArray<Rate> Weights, string? Decision, Citation? Cite, string? Assumption);
