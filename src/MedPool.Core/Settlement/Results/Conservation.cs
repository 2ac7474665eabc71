namespace MedPool;

/// <summary>
/// The proof that a settlement made and lost no money, computed from the listed transfers and balances alone: Σ opening + Σ from outside
/// − Σ to outside = Σ closing over all internal parties. Immutable.
/// </summary>
/// <param name="Opening">Σ opening balances.</param>
/// <param name="FromExternal">Σ transfers from outside parties to internal ones.</param>
/// <param name="ToExternal">Σ transfers from internal parties to outside ones.</param>
/// <param name="Closing">Σ closing balances.</param>
/// <param name="Difference">Opening + from outside − to outside − closing; 0.00 in every sound settlement.</param>
public sealed record Conservation(AmountSum Opening, AmountSum FromExternal, AmountSum ToExternal, AmountSum Closing, AmountSum Difference)
{
    /// <summary>Sums up balances and transfers.</summary>
    public static Conservation Of(IEnumerable<PartyBalance> parties, IEnumerable<Transfer> transfers)
    {
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(transfers);
        AmountSum opening = default, fromExternal = default, toExternal = default, closing = default;
        foreach (PartyBalance party in parties)
        {
            (opening, closing) = (opening + party.Opening, closing + party.Closing);
        }

        foreach (Transfer transfer in transfers)
        {
            fromExternal += transfer.From.Kind.IsInternal() ? Fen.Zero : transfer.Amount;
            toExternal += transfer.To.Kind.IsInternal() ? Fen.Zero : transfer.Amount;
        }

        return new Conservation(opening, fromExternal, toExternal, closing, opening + fromExternal - toExternal - closing);
    }
}
