using System.Numerics;

namespace MedPool.Internals;

/// <summary>Posts claims that come as columns: the same checks as of rows of text, from the numbers on.</summary>
internal sealed unsafe class ClaimColumnPoster<TTables, TPath> : IColumnPoster<ClaimBatch>
    where TTables : struct, IRecordTables
    where TPath : struct, IColumnPath
{
    // Eleven sums, one unused, and the counts; the last of these is that of rows with both serious-illness components.
    private const int Width = 16;
    private const int FirstCount = 12;
    private const int BothSeriousIllness = 11;

    private readonly TTables _tables;
    private readonly LedgerSums _sums;
    private readonly PackedTable _table;
    private readonly ColumnKeys _keys;
    private readonly ClaimPoster _poster;
    private readonly ColumnBlock _block = new();
    private readonly int _maternityType;
    private int _rowsInTable;

    public ClaimColumnPoster(TTables tables, LedgerSums sums, int maternityType)
    {
        LedgerShape shape = sums.Shape;
        _tables = tables;
        _sums = sums;
        _maternityType = maternityType;
        _poster = new ClaimPoster(sums, maternityType);
        _table = new PackedTable(shape.Areas.Count * shape.InsuranceTypes.Count * LedgerShape.Months * CodeField.CareClassCount, Width, FirstCount);
        _keys = new ColumnKeys(
            shape, CodeField.CareClassCount, type => unchecked((byte)CodeField.CareClassOf(type)), Width, (area, month) => ColumnTally.IsAreaValid(tables, shape.Year, area, month));
    }

    public LedgerSums Finish()
    {
        Drain();
        return _sums;
    }

    public void Post(in ClaimBatch batch, RejectSink? rejects)
    {
        long** amounts = stackalloc long*[ClaimColumn.AmountCount];
        _block.Begin(batch.Amounts, ClaimColumn.AmountCount, amounts);
        int row = 0;
        for (; row + ColumnBlock.Rows <= batch.Count; row += ColumnBlock.Rows)
        {
            if (_rowsInTable > PackedTable.RowsMax - ColumnBlock.Rows)
            {
                Drain();
            }

            KeyBatch keys = batch.Keys.From(row);
            ulong unknown = _keys.AddInvalidAreas(keys, TPath.FindCells(keys, _keys, _block.Cells));
            ulong odd = TPath.PostClaims(amounts, batch.RefundFlag is null ? null : batch.RefundFlag + row, unknown, _block.Cells, _table);
            _rowsInTable += ColumnBlock.Rows - BitOperations.PopCount(odd);
            for (; odd != 0; odd &= odd - 1)
            {
                PostOne(batch, row + BitOperations.TrailingZeroCount(odd), rejects);
            }

            ColumnBlock.Advance(batch.Amounts, ClaimColumn.AmountCount, amounts);
        }

        for (; row < batch.Count; row++)
        {
            PostOne(batch, row, rejects);
        }
    }

    /// <summary>The scalar definition.</summary>
    private void PostOne(in ClaimBatch batch, int row, RejectSink? rejects)
    {
        DecodedRow decoded = default;
        ColumnTally.ReadAmounts(batch.Amounts, row, ClaimColumn.AmountCount, ClaimColumn.FirstAmount, ref decoded);
        Check(batch, row, ref decoded);
        if (decoded.Reason == RejectReason.None)
        {
            _poster.Post(decoded, 1);
        }

        ColumnTally.Count(decoded, row + 1L, _sums.Totals, rejects);
    }

    private void Check(in ClaimBatch batch, int row, ref DecodedRow decoded)
    {
        int flag = batch.RefundFlag is null ? (decoded.Amounts[ClaimAmount.Total] < 0 ? 1 : 0) : batch.RefundFlag[row];
        if (flag > 1)
        {
            decoded.Reject(RejectReason.BadNumber, ClaimColumn.RefundFlag);
        }

        decoded.Area = batch.Keys.Area[row];
        decoded.InsuranceType = batch.Keys.InsuranceType[row];
        decoded.Month = batch.Keys.Month[row] - 1;
        decoded.Class = (int)CodeField.CareClassOf(batch.Keys.Class[row]);
        ColumnTally.CheckKeys(_tables, _sums.Shape.Year, ref decoded, ClaimColumn.Area, ClaimColumn.InsuranceType);
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

    private void Drain()
    {
        for (int key = 0; key < _table.KeyCount; key++)
        {
            if (!_table.IsEmpty(key))
            {
                Drain(key);
            }
        }

        _table.Clear();
        _sums.Totals.Rows[(int)RejectReason.None] += _rowsInTable;
        _rowsInTable = 0;
    }

    private void Drain(int key)
    {
        (int rest, int careClass) = int.DivRem(key, CodeField.CareClassCount);
        (rest, int month) = int.DivRem(rest, LedgerShape.Months);
        (int area, int insuranceType) = int.DivRem(rest, _sums.Shape.InsuranceTypes.Count);
        foreach ((int amount, Account account) in ClaimTable.Accounts)
        {
            _sums.Add(area, insuranceType, account, month, _table.Sum(key, amount), _table.Count(key, amount));
        }

        Account pooled = ClaimPoster.PooledAccount(careClass, insuranceType == _maternityType);
        _sums.Add(area, insuranceType, pooled, month, _table.Sum(key, ClaimAmount.Pooled), _table.Count(key, ClaimAmount.Pooled));
        _sums.Add(area, insuranceType, Account.BenefitSeriousIllness, month, 0, -_table.Count(key, BothSeriousIllness)); // Both components count once.
        for (int i = 0; i < ClaimColumn.AmountCount; i++)
        {
            _sums.Totals.Posted[i] += _table.Sum(key, i);
        }
    }
}
