using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace MedPool.Kernels;

public ref partial struct SettlementRun
{
    /// <summary>Moves money between two parties of an area (or the pool and outside) and writes the transfer. Nothing happens for zero.</summary>
    /// <exception cref="FactsException">An account leaves 64 bits.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // The parties are constants at most calls, so that both switches fold away.
    internal void Move(PartyKind from, PartyKind to, int area, Fen amount, ushort rule, StageKind stage)
    {
        Debug.Assert(amount.Value >= 0, "A transfer is never negative.");
        if (amount.Value > 0)
        {
            Add(from, area, -amount.Value, rule);
            Add(to, area, amount.Value, rule);
            Write(PartyAt(from, area), PartyAt(to, area), amount, rule, stage);
        }
    }

    /// <summary>Moves money from the pool to an area's fund for a gap of the year.</summary>
    internal void Grant(int area, Fen amount, ushort rule, StageKind stage)
    {
        Move(PartyKind.Pool, PartyKind.Fund, area, amount, rule, stage);
        GrantedForGaps = new Fen(Sum(PartyKind.Pool, GrantedForGaps.Value, amount.Value, area, rule));
        Areas[area].Received |= amount.Value > 0;
    }

    /// <summary>Writes down what is due and could not be moved.</summary>
    internal void Owe(PartyKind from, PartyKind to, int area, Fen amount, ushort rule)
    {
        if (amount.Value > 0)
        {
            _outstanding[_outstandingCount++] = new OutstandingEntry(PartyAt(from, area), PartyAt(to, area), area, amount, rule);
            Recorder?.Owed(amount);
        }
    }

    /// <summary>What an area still owes from earlier years; whoever asks collects it or leaves it owed anew.</summary>
    internal Fen TakeArrears(int area)
    {
        ref AreaState state = ref Areas[area];
        Fen arrears = state.Arrears;
        state.Arrears = Fen.Zero;
        return arrears;
    }

    /// <summary>What a party of an area can give: its positive holding; without limit for outside parties and the fund.</summary>
    internal readonly Fen Holding(PartyKind party, int area) => party switch
    {
        PartyKind.Balance => Fen.Max(Fen.Zero, Areas[area].Balance),
        PartyKind.Development => Fen.Max(Fen.Zero, Areas[area].Development),
        PartyKind.Reserve => Fen.Max(Fen.Zero, Areas[area].Reserve),
        PartyKind.Pool => Fen.Max(Fen.Zero, Pool),
        PartyKind.Contributors or PartyKind.Providers or PartyKind.Fund or PartyKind.AreaFiscal or PartyKind.PoolFiscal or PartyKind.Bank =>
            new Fen(long.MaxValue),
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Party PartyAt(PartyKind kind, int area) =>
        kind.IsOfArea()
            ? new Party(kind, area)
            : new Party(kind, -1);

    /// <summary>The sum of two amounts that a rule adds for an area.</summary>
    /// <param name="what">What it is the sum of, for the error.</param>
    /// <exception cref="FactsException">It leaves 64 bits.</exception>
    internal readonly Fen Sum(string what, Fen left, Fen right, int area, ushort rule)
    {
        long sum = unchecked(left.Value + right.Value);
        if (((left.Value ^ sum) & (right.Value ^ sum)) < 0)
        {
            Fail(RequirementKind.OutOfRange, what, area, rule);
        }

        return new Fen(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(PartyKind party, int area, long amount, ushort rule)
    {
        // Outside no account is kept.
        _ = party switch
        {
            PartyKind.Fund => Areas[area].Fund = new Fen(Sum(party, Areas[area].Fund.Value, amount, area, rule)),
            PartyKind.Balance => Areas[area].Balance = new Fen(Sum(party, Areas[area].Balance.Value, amount, area, rule)),
            PartyKind.Development => Areas[area].Development = new Fen(Sum(party, Areas[area].Development.Value, amount, area, rule)),
            PartyKind.Reserve => Areas[area].Reserve = new Fen(Sum(party, Areas[area].Reserve.Value, amount, area, rule)),
            PartyKind.Pool => Pool = new Fen(Sum(party, Pool.Value, amount, area, rule)),
            PartyKind.Contributors or PartyKind.Providers or PartyKind.AreaFiscal or PartyKind.PoolFiscal or PartyKind.Bank => Fen.Zero,
        };
    }

    // An account with an amount added or, below zero, taken off.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly long Sum(PartyKind party, long account, long amount, int area, ushort rule)
    {
        long sum = unchecked(account + amount);
        if (((account ^ sum) & (amount ^ sum)) < 0)
        {
            Fail(RequirementKind.OutOfRange, party.ToText(), area, rule);
        }

        return sum;
    }

    private void Write(Party from, Party to, Fen amount, ushort rule, StageKind stage)
    {
        Span<TransferEntry> transfers = _transfers;
        if ((uint)_transferCount >= (uint)transfers.Length)
        {
            throw new InvalidOperationException("The transfer buffer is smaller than SettlementBuffers.TransfersMax says.");
        }

        transfers[_transferCount++] = new TransferEntry(from, to, amount, rule, stage) { Place = Place };
        Recorder?.Moved(from, to, amount, rule, stage, _transferCount - 1);
    }
}
