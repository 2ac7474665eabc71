using System.Numerics;

namespace MedPool.Reference;

/// <summary>Who holds what, and every transfer made. It refuses what the law forbids, so that a mistake of the reference cannot pass for a result.</summary>
internal sealed class Book
{
    private readonly Dictionary<string, BigInteger> _opening = [];
    private readonly Dictionary<string, BigInteger> _held = [];
    private readonly List<ReferenceTransfer> _transfers = [];

    public IReadOnlyList<ReferenceTransfer> Transfers => _transfers;

    /// <summary>The id of the stage that moves money, where it has one.</summary>
    public string? StageId { get; set; }

    public static bool IsInternal(string party) => KindOf(party) is "pool" or "fund" or "balance" or "development" or "reserve";

    public static string KindOf(string party) => party.Split(':')[0];

    public BigInteger this[string party] => _held.GetValueOrDefault(party);

    public void Open(string party, BigInteger amount)
    {
        _opening[party] = amount;
        _held[party] = amount;
    }

    public void Move(string from, string to, BigInteger amount, string rule, string stage)
    {
        if (amount.Sign < 0)
        {
            throw new InvalidOperationException($"A transfer {from} to {to} below zero.");
        }

        if (amount.IsZero)
        {
            return;
        }

        _transfers.Add(new(from, to, amount, rule, StageId ?? stage, stage));
        if (IsInternal(from))
        {
            _held[from] = this[from] - amount;

            // Only the current-year account may go below zero by paying; it closes at zero.
            if (this[from].Sign < 0 && KindOf(from) != "fund")
            {
                throw new InvalidOperationException($"{from} pays what it does not hold.");
            }
        }

        if (IsInternal(to))
        {
            _held[to] = this[to] + amount;
        }
    }

    /// <summary>Every internal party that held or moved money, in the given order, and the two conservation laws checked.</summary>
    public IReadOnlyList<ReferenceParty> Close(IEnumerable<string> order)
    {
        var received = new Dictionary<string, BigInteger>();
        var paid = new Dictionary<string, BigInteger>();
        foreach (ReferenceTransfer transfer in _transfers)
        {
            received[transfer.To] = received.GetValueOrDefault(transfer.To) + transfer.Amount;
            paid[transfer.From] = paid.GetValueOrDefault(transfer.From) + transfer.Amount;
        }

        ReferenceParty[] parties = [.. order.Select(party => new ReferenceParty(
            party, _opening.GetValueOrDefault(party), received.GetValueOrDefault(party), paid.GetValueOrDefault(party), this[party]))];
        Check(parties);
        return [.. parties.Where(party => !party.Opening.IsZero || !party.In.IsZero || !party.Out.IsZero)];
    }

    private void Check(ReferenceParty[] parties)
    {
        BigInteger difference = Sum(transfer => !IsInternal(transfer.From)) - Sum(transfer => !IsInternal(transfer.To));
        foreach (ReferenceParty party in parties)
        {
            if (party.Opening + party.In - party.Out != party.Closing)
            {
                throw new InvalidOperationException($"{party.Party} does not add up.");
            }

            difference += party.Opening - party.Closing;
        }

        if (!difference.IsZero)
        {
            throw new InvalidOperationException("Money was made or lost.");
        }
    }

    private BigInteger Sum(Func<ReferenceTransfer, bool> which) =>
        _transfers.Where(which).Aggregate(BigInteger.Zero, (sum, transfer) => sum + transfer.Amount);
}
