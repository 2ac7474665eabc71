using System.Numerics;

namespace MedPool.Internals;

/// <summary>
/// Posts claims that enter as columns. The eight words of a cell are the accounts, except two: the fee is the sum of all others, and what hospitals bear, which
/// few claims have, is added row by row beside the table.
/// </summary>
/// <typeparam name="TTables">The policy's tables.</typeparam>
/// <typeparam name="TPath">The hardware path.</typeparam>
internal sealed unsafe class ClaimColumnPoster<TTables, TPath> : ColumnPoster<TTables, PinnedClaims>
    where TTables : struct, IRecordTables
    where TPath : struct, IColumnPath
{
    /// <summary>By word: its amount and its account. The account of the pooled payment depends on the key.</summary>
    private static readonly (int Amount, Account Account)[] Words =
    [
        (ClaimAmount.Pooled, default), (ClaimAmount.CivilServant, Account.BenefitCivilServant), (ClaimAmount.Supplementary, Account.BenefitSupplementary),
        (ClaimAmount.EmployeeSeriousIllness, Account.BenefitSeriousIllness), (ClaimAmount.Assistance, Account.BenefitAssistance),
        (ClaimAmount.PersonalAccount, Account.PersonalOut), (ClaimAmount.Cash, Account.Cash), (ClaimAmount.Other, Account.BenefitOther),
    ];

    private readonly int _maternityType;
    private readonly (long Sum, int Rows)[] _hospital;

    /// <summary>A poster with an empty table.</summary>
    /// <param name="tables">The policy's tables.</param>
    /// <param name="sums">Receives what is drained from the table.</param>
    public ClaimColumnPoster(TTables tables, LedgerSums sums)
        : base(
            tables,
            sums,
            new ClaimPoster(sums, ClaimAccounts.MaternityType(tables)),
            BenefitClasses.Count,
            type => (int)CodeField.BenefitClassOf(type),
            ClaimColumn.FirstAmount)
    {
        _maternityType = ClaimAccounts.MaternityType(tables);
        _hospital = new (long, int)[Table.KeyCount];
    }

    /// <inheritdoc/>
    protected override ulong PostBatch(in PinnedClaims columns, int row, long** amounts)
    {
        PinnedKeys keys = columns.Keys.From(row);
        ulong unknown = Keys.AddInvalidAreas(keys, TPath.FindCells(keys, Keys, Batch.Cells));
        ulong deferred = TPath.PostClaims(amounts, columns.RefundFlag is null ? null : columns.RefundFlag + row, unknown, Batch.Cells, Table);
        if (columns.Amounts[ClaimAmount.ResidentSeriousIllness] is not null)
        {
            // Both serious-illness amounts are one account, but have control sums of their own.
            long residents = ColumnBatch.Sum(amounts[ClaimAmount.ResidentSeriousIllness], deferred);
            Sums.Totals.Posted[ClaimAmount.ResidentSeriousIllness] += residents;
            Sums.Totals.Posted[ClaimAmount.EmployeeSeriousIllness] -= residents;
        }

        if (columns.Amounts[ClaimAmount.Hospital] is not null)
        {
            PostHospital(amounts[ClaimAmount.Hospital], deferred);
        }

        return deferred;
    }

    /// <inheritdoc/>
    protected override void Check(in PinnedClaims columns, int row, ref DecodedRow decoded)
    {
        int flag = columns.RefundFlag is null ? (decoded.Amounts[ClaimAmount.Total] < 0 ? 1 : 0) : columns.RefundFlag[row];
        if (flag > 1)
        {
            decoded.Reject(RejectReason.BadNumber, ClaimColumn.RefundFlag);
        }

        decoded.Class = (int)CodeField.BenefitClassOf(columns.Keys.Type[row]);
        ColumnChecks.CheckKeys(Tables, Sums.Shape.Year, ref decoded, ClaimColumn.Area, ClaimColumn.InsuranceType);
        if (decoded.Class < 0)
        {
            decoded.Reject(RejectReason.UnknownMedicalType, ClaimColumn.MedicalType);
        }

        ColumnChecks.CheckMonth(ref decoded, ClaimColumn.Time);
        if (decoded.Reason == RejectReason.None)
        {
            ClaimDecoder<TTables>.CheckAmounts(flag == 1, ref decoded);
        }
    }

    /// <inheritdoc/>
    protected override void Drain(int number, CellKey key)
    {
        (long hospital, int hospitalRows) = _hospital[number];
        _hospital[number] = default;
        Sums.Add(key.Area, key.InsuranceType, Account.Hospital, key.Month, hospital, hospitalRows);
        Sums.Totals.Posted[ClaimAmount.Hospital] += hospital;
        Account pooled = ClaimAccounts.Pooled(key.Class, key.InsuranceType == _maternityType);
        long fee = hospital;
        for (int word = 0; word < Words.Length; word++)
        {
            (int amount, Account account) = Words[word];
            long sum = Table.Sum(number, word);
            fee += sum;
            Sums.Totals.Posted[amount] += sum;
            Sums.Add(key.Area, key.InsuranceType, amount == ClaimAmount.Pooled ? pooled : account, key.Month, sum, Table.Count(number, word));
        }

        // A claim without a fee has nothing but zeros and is in no cell.
        Sums.Totals.Posted[ClaimAmount.Total] += fee;
        Sums.Add(key.Area, key.InsuranceType, Account.Fee, key.Month, fee, Table.Rows(number));
    }

    private void PostHospital(long* hospital, ulong deferred)
    {
        for (ulong some = ColumnBatch.NotZero(hospital) & ~deferred; some != 0; some &= some - 1)
        {
            int row = BitOperations.TrailingZeroCount(some);
            ref (long Sum, int Rows) cell = ref _hospital[Batch.Cells[row] / ColumnTable.Width];
            cell.Sum += hospital[row];
            cell.Rows++;
        }
    }
}
