namespace MedPool.Internals;

/// <summary>Posts claims that come as columns.</summary>
internal sealed unsafe class ClaimColumnPoster<TTables, TPath>(TTables tables, LedgerSums sums, int maternityType)
    : ColumnPoster<TTables, ClaimBatch>(tables, sums, new ClaimPoster(sums, maternityType), Cell, type => unchecked((byte)CodeField.CareClassOf(type)), ClaimColumn.FirstAmount)
    where TTables : struct, IRecordTables
    where TPath : struct, IColumnPath
{
    // The last of the counts is that of rows with both serious-illness components.
    private const int BothSeriousIllness = 11;

    // Eleven sums, one unused, and the counts.
    private static readonly PackedCell Cell = new(ClassCount: CodeField.CareClassCount, Width: 16, FirstCount: 12);

    protected override ulong PostBlock(in ClaimBatch batch, int row, long** amounts)
    {
        KeyBatch keys = batch.Keys.From(row);
        ulong unknown = Keys.AddInvalidAreas(keys, TPath.FindCells(keys, Keys, Block.Cells));
        return TPath.PostClaims(amounts, batch.RefundFlag is null ? null : batch.RefundFlag + row, unknown, Block.Cells, Table);
    }

    protected override void Check(in ClaimBatch batch, int row, ref DecodedRow decoded)
    {
        int flag = batch.RefundFlag is null ? (decoded.Amounts[ClaimAmount.Total] < 0 ? 1 : 0) : batch.RefundFlag[row];
        if (flag > 1)
        {
            decoded.Reject(RejectReason.BadNumber, ClaimColumn.RefundFlag);
        }

        decoded.Class = (int)CodeField.CareClassOf(batch.Keys.Class[row]);
        ColumnTally.CheckKeys(Tables, Sums.Shape.Year, ref decoded, ClaimColumn.Area, ClaimColumn.InsuranceType);
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
        foreach ((int amount, Account account) in ClaimTable.Accounts)
        {
            Sums.Add(area, insuranceType, account, month, Table.Sum(key, amount), Table.Count(key, amount));
        }

        Account pooled = ClaimPoster.PooledAccount(rowClass, insuranceType == maternityType);
        Sums.Add(area, insuranceType, pooled, month, Table.Sum(key, ClaimAmount.Pooled), Table.Count(key, ClaimAmount.Pooled));
        Sums.Add(area, insuranceType, Account.BenefitSeriousIllness, month, 0, -Table.Count(key, BothSeriousIllness)); // Both components count once.
    }
}
