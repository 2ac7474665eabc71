using System.Numerics;

namespace MedPool.Internals;

/// <summary>
/// Posts claims that come as columns. A cell's eight words are the accounts but two: the fee is the sum of all others, and what hospitals
/// bear, which few claims have, is added row by row beside the table.
/// </summary>
internal sealed unsafe class ClaimColumnPoster<TTables, TPath>(TTables tables, LedgerSums sums, int maternityType)
    : ColumnPoster<TTables, PinnedClaims>(tables, sums, new ClaimPoster(sums, maternityType), CodeField.BenefitClassCount, type => unchecked((byte)CodeField.BenefitClassOf(type)), ClaimColumn.FirstAmount)
    where TTables : struct, IRecordTables
    where TPath : struct, IColumnPath
{
    /// <summary>By word: its amount and, but for the pooled fund's, which the care decides, its account.</summary>
    private static readonly (int Amount, Account Account)[] Words =
    [
        (ClaimAmount.Pooled, default), (ClaimAmount.CivilServant, Account.BenefitCivilServant), (ClaimAmount.Supplementary, Account.BenefitSupplementary),
        (ClaimAmount.EmployeeSeriousIllness, Account.BenefitSeriousIllness), (ClaimAmount.Assistance, Account.BenefitAssistance),
        (ClaimAmount.PersonalAccount, Account.PersonalOut), (ClaimAmount.Cash, Account.Cash), (ClaimAmount.Other, Account.BenefitOther),
    ];

    private readonly (long Sum, int Rows)[] _hospital = new (long, int)[sums.Shape.Areas.Count * sums.Shape.InsuranceTypes.Count * LedgerShape.Months * CodeField.BenefitClassCount];

    protected override ulong PostBlock(in PinnedClaims batch, int row, long** amounts)
    {
        PinnedKeys keys = batch.Keys.From(row);
        ulong unknown = Keys.AddInvalidAreas(keys, TPath.FindCells(keys, Keys, Block.Cells));
        ulong odd = TPath.PostClaims(amounts, batch.RefundFlag is null ? null : batch.RefundFlag + row, unknown, Block.Cells, Table);
        if (batch.Amounts[ClaimAmount.ResidentSeriousIllness] is not null)
        {
            // Both serious-illness amounts are one account; the control sums tell them apart.
            long residents = ColumnBatch.Sum(amounts[ClaimAmount.ResidentSeriousIllness], odd);
            Sums.Totals.Posted[ClaimAmount.ResidentSeriousIllness] += residents;
            Sums.Totals.Posted[ClaimAmount.EmployeeSeriousIllness] -= residents;
        }

        if (batch.Amounts[ClaimAmount.Hospital] is not null)
        {
            PostHospital(amounts[ClaimAmount.Hospital], odd);
        }

        return odd;
    }

    protected override void Check(in PinnedClaims batch, int row, ref DecodedRow decoded)
    {
        int flag = batch.RefundFlag is null ? (decoded.Amounts[ClaimAmount.Total] < 0 ? 1 : 0) : batch.RefundFlag[row];
        if (flag > 1)
        {
            decoded.Reject(RejectReason.BadNumber, ClaimColumn.RefundFlag);
        }

        decoded.Class = (int)CodeField.BenefitClassOf(batch.Keys.Class[row]);
        ColumnChecks.CheckKeys(Tables, Sums.Shape.Year, ref decoded, ClaimColumn.Area, ClaimColumn.InsuranceType);
        if (decoded.Class < 0)
        {
            decoded.Reject(RejectReason.UnknownMedicalType, ClaimColumn.MedicalType);
        }

        if (decoded.Month is < 0 or >= LedgerShape.Months)
        {
            decoded.Reject(RejectReason.OutsidePeriod, ClaimColumn.Time);
        }

        if (decoded.Reason == RejectReason.None)
        {
            ClaimDecoder<TTables>.CheckAmounts(flag == 1, ref decoded);
        }
    }

    protected override void Drain(int key, int area, int insuranceType, int month, int rowClass)
    {
        (long hospital, int hospitalRows) = _hospital[key];
        _hospital[key] = default;
        Sums.Add(area, insuranceType, Account.Hospital, month, hospital, hospitalRows);
        Sums.Totals.Posted[ClaimAmount.Hospital] += hospital;
        long fee = hospital;
        for (int word = 0; word < Words.Length; word++)
        {
            (int amount, Account account) = Words[word];
            long sum = Table.Sum(key, word);
            fee += sum;
            Sums.Totals.Posted[amount] += sum;
            Sums.Add(area, insuranceType, amount == ClaimAmount.Pooled ? ClaimPoster.PooledAccount(rowClass, insuranceType == maternityType) : account, month, sum, Table.Count(key, word));
        }

        Sums.Totals.Posted[ClaimAmount.Total] += fee;
        Sums.Add(area, insuranceType, Account.Fee, month, fee, Table.Rows(key)); // Rows without a fee are nothing but zeros and in no cell.
    }

    private void PostHospital(long* hospital, ulong odd)
    {
        for (ulong some = ColumnBatch.NotZero(hospital) & ~odd; some != 0; some &= some - 1)
        {
            int row = BitOperations.TrailingZeroCount(some);
            ref (long Sum, int Rows) cell = ref _hospital[Block.Cells[row] / ColumnTable.Width];
            cell.Sum += hospital[row];
            cell.Rows++;
        }
    }
}
