using System.Diagnostics;
using System.Runtime.CompilerServices;

using MedPool.Law;

namespace MedPool.Kernels;

public ref partial struct SettlementRun
{
    /// <summary>Moves money between two parties of an area (or the pool and outside) and writes the transfer. Nothing happens for zero.</summary>
    /// <exception cref="FactsException">An account leaves 64 bits.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // The parties are constants at most calls, so that both switches fold away.
    internal void Move(PartyKind from, PartyKind to, int area, Fen amount, ushort rule, StageKind stage, Shaping shaping = Shaping.None)
    {
        Debug.Assert(amount.Value >= 0, "A transfer is never negative.");
        if (amount.Value > 0)
        {
            Add(from, area, -amount.Value, rule);
            Add(to, area, amount.Value, rule);
            Write(PartyAt(from, area), PartyAt(to, area), amount, rule, stage, shaping);
        }
    }

    /// <summary>Moves money from the pool to an area's fund for a gap of the year.</summary>
    internal void Grant(int area, Fen amount, ushort rule, StageKind stage, Shaping shaping)
    {
        Move(PartyKind.Pool, PartyKind.Fund, area, amount, rule, stage, shaping);
        GrantedForGaps = new Fen(Sum(PartyKind.Pool, GrantedForGaps.Value, amount.Value, area, rule));
        Areas[area].Received |= amount.Value > 0;
    }

    /// <summary>Writes down what is due and could not be moved, or was applied for and not granted.</summary>
    internal void Owe(PartyKind from, PartyKind to, int area, Fen amount, ushort rule, StageKind stage, OutstandingReason reason)
    {
        if (amount.Value > 0)
        {
            _outstanding[_outstandingCount++] = new OutstandingEntry(PartyAt(from, area), PartyAt(to, area), area, amount, rule, stage, reason) { Place = Place };
        }
    }

    /// <summary>Takes note of what shaped amounts, where no transfer says it.</summary>
    internal void Shape(Shaping shaping) => Shaped |= shaping;

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

    /// <summary>
    /// What a party of an area can give for its gap: of its balance, under the reading <c>citys</c>, not what is still to be centralised.
    /// </summary>
    internal readonly Fen HoldingForGap(PartyKind party, int area)
    {
        Fen holding = Holding(party, area);
        return party == PartyKind.Balance && !Readings.CentralisedStaysTheAreas
            ? Fen.Max(Fen.Zero, holding - Areas[area].OwedOfBalance)
            : holding;
    }

    /// <summary>Moves money from a party of an area for the area's own gap.</summary>
    /// <exception cref="FactsException">The balance is in custody, and more of it would be used than is approved (reading <c>custody</c>).</exception>
    internal void DrawForGap(PartyKind party, int area, Fen amount, ushort rule, Shaping shaping)
    {
        if (party == PartyKind.Balance && HasCustody)
        {
            shaping |= CheckBalance(area, amount, rule);
            Shape(shaping);
        }

        Move(party, PartyKind.Fund, area, amount, rule, StageKind.Coverage, shaping);
    }

    private readonly Shaping CheckBalance(int area, Fen amount, ushort rule)
    {
        ref AreaState state = ref Areas[area];
        state.CustodyDrawn += amount;
        bool beyond = state.CustodyDrawn > Facts[area][AreaFact.CustodyApproved];
        if (beyond && Readings.CustodyNeedsApproval)
        {
            Fail(RequirementKind.CustodyNotApproved, null, area, rule, state.CustodyDrawn, AreaFact.CustodyApproved.Row);
        }

        // Read as the area's own, what is still to be centralised could be drawn too; read as the city's, it could not.
        bool limited = state.OwedOfBalance > Fen.Zero && amount >= Fen.Max(Fen.Zero, state.Balance - state.OwedOfBalance);
        return (beyond && amount > Fen.Zero ? Shaping.Custody : Shaping.None) | (limited ? Shaping.CentralisedBalance : Shaping.None);
    }

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

    private void Write(Party from, Party to, Fen amount, ushort rule, StageKind stage, Shaping shaping)
    {
        Span<TransferEntry> transfers = _transfers;
        if ((uint)_transferCount >= (uint)transfers.Length)
        {
            throw new InvalidOperationException("The transfer buffer is smaller than SettlementBuffers.TransfersMax says.");
        }

        transfers[_transferCount++] = new TransferEntry(from, to, amount, rule, stage, shaping) { Place = Place };
        Shaped |= shaping;
    }
}
