using System.Numerics;

namespace MedPool.Internals;

/// <summary>
/// Posts contributions that come as columns: the same checks as of rows of text, from the numbers on. The payer type is part of the key,
/// so that personal accounts that get all or nothing of a member's amount are told apart when the table is drained; other shares are
/// rounded row by row.
/// </summary>
internal sealed unsafe class ContributionColumnPoster<TTables, TPath> : IColumnPoster<ContributionBatch>
    where TTables : struct, IRecordTables
    where TPath : struct, IColumnPath
{
    // Five sums, the personal-account parts, and the counts.
    private const int Width = 8;
    private const int PersonalPart = 5;
    private const int FirstCount = 6;

    // Payer types 1 to 7, and 9 as the first.
    private const int ClassCount = 8;
    private const int LastPayerType = 9;

    private readonly TTables _tables;
    private readonly LedgerSums _sums;
    private readonly PackedTable _table;
    private readonly ColumnKeys _keys;
    private readonly ColumnParts? _parts;
    private readonly ContributionPoster<TTables> _poster;
    private readonly ColumnBlock _block = new();
    private int _rowsInTable;

    public ContributionColumnPoster(TTables tables, LedgerSums sums)
    {
        LedgerShape shape = sums.Shape;
        _tables = tables;
        _sums = sums;
        _poster = new ContributionPoster<TTables>(sums, tables);
        _table = new PackedTable(shape.Areas.Count * shape.InsuranceTypes.Count * LedgerShape.Months * ClassCount, Width, FirstCount);
        _keys = new ColumnKeys(shape, ClassCount, ClassOf, Width, (area, month) => ColumnTally.IsAreaValid(tables, shape.Year, area, month));
        _parts = ColumnParts.Of(tables);
    }

    public LedgerSums Finish()
    {
        Drain();
        return _sums;
    }

    public void Post(in ContributionBatch batch, RejectSink? rejects)
    {
        long** amounts = stackalloc long*[ContributionColumn.AmountCount];
        _block.Begin(batch.Amounts, ContributionColumn.AmountCount, amounts);
        int row = 0;
        for (; row + ColumnBlock.Rows <= batch.Count; row += ColumnBlock.Rows)
        {
            if (_rowsInTable > PackedTable.RowsMax - ColumnBlock.Rows)
            {
                Drain();
            }

            ulong odd = PostBlock(batch, row, amounts);
            _rowsInTable += ColumnBlock.Rows - BitOperations.PopCount(odd);
            for (; odd != 0; odd &= odd - 1)
            {
                PostOne(batch, row + BitOperations.TrailingZeroCount(odd), rejects);
            }

            ColumnBlock.Advance(batch.Amounts, ContributionColumn.AmountCount, amounts);
        }

        for (; row < batch.Count; row++)
        {
            PostOne(batch, row, rejects);
        }
    }

    private static byte ClassOf(int payerType) => payerType is (>= 1 and < ClassCount) or LastPayerType ? (byte)(payerType % LastPayerType) : ColumnKeys.NoClass;

    private static bool IsMonth(int month) => month is >= 1_01 and <= 9999_12 && month % 100 is >= 1 and <= LedgerShape.Months;

    private ulong PostBlock(in ContributionBatch batch, int row, long** amounts)
    {
        KeyBatch keys = batch.Keys.From(row);
        ulong unknown = _keys.AddInvalidAreas(keys, TPath.FindCells(keys, _keys, _block.Cells));
        if (batch.AccrualMonth is not null)
        {
            for (int i = 0; i < ColumnBlock.Rows; i++)
            {
                unknown |= (IsMonth(batch.AccrualMonth[row + i]) ? 0UL : 1UL) << i;
            }
        }

        if (_parts is null)
        {
            return TPath.PostContributions(amounts, null, unknown, _block.Cells, _table);
        }

        unknown = _parts.Take(keys, amounts[ContributionAmount.Member], unknown, _block.Parts);
        return TPath.PostContributions(amounts, _block.Parts, unknown, _block.Cells, _table);
    }

    /// <summary>The scalar definition.</summary>
    private void PostOne(in ContributionBatch batch, int row, RejectSink? rejects)
    {
        DecodedRow decoded = default;
        ColumnTally.ReadAmounts(batch.Amounts, row, ContributionColumn.AmountCount, ContributionColumn.FirstAmount, ref decoded);
        Check(batch, row, ref decoded);
        if (decoded.Reason == RejectReason.None)
        {
            _poster.Post(decoded, 1);
        }

        ColumnTally.Count(decoded, row + 1L, _sums.Totals, rejects);
    }

    private void Check(in ContributionBatch batch, int row, ref DecodedRow decoded)
    {
        if (batch.AccrualMonth is not null && !IsMonth(batch.AccrualMonth[row]))
        {
            decoded.Reject(RejectReason.BadDate, ContributionColumn.AccrualMonth);
        }

        decoded.Area = batch.Keys.Area[row];
        decoded.InsuranceType = batch.Keys.InsuranceType[row];
        decoded.Month = batch.Keys.Month[row] - 1;
        decoded.Class = batch.Keys.Class[row];
        ColumnTally.CheckKeys(_tables, _sums.Shape.Year, ref decoded, ContributionColumn.Area, ContributionColumn.InsuranceType);
        if (ClassOf(decoded.Class) == ColumnKeys.NoClass)
        {
            decoded.Reject(RejectReason.UnknownPayerType, ContributionColumn.PayerType);
        }

        if (decoded.Month is < 0 or >= LedgerShape.Months)
        {
            decoded.Reject(RejectReason.OutsidePeriod, ContributionColumn.Time);
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
        (int rest, int payerClass) = int.DivRem(key, ClassCount);
        (rest, int month) = int.DivRem(rest, LedgerShape.Months);
        (int area, int insuranceType) = int.DivRem(rest, _sums.Shape.InsuranceTypes.Count);
        int payerType = payerClass == 0 ? LastPayerType : payerClass;
        Rate share = _tables.PersonalAccountShare(insuranceType, payerType);
        Account member = share.Numerator == share.Denominator ? Account.PersonalIn : Account.ContributionIndividual;
        Add(Account.ContributionEmployer, ContributionAmount.Employer);
        Add(member, ContributionAmount.Member);
        Add(Account.PersonalIn, PersonalPart);
        Add(Account.Subsidy, ContributionAmount.Subsidy);
        Add(ContributionAccounts.Other(payerType), ContributionAmount.Other);
        for (int i = 0; i < ContributionColumn.AmountCount; i++)
        {
            _sums.Totals.Posted[i] += _table.Sum(key, i);
        }

        _sums.Totals.Posted[ContributionAmount.Member] += _table.Sum(key, PersonalPart);
        void Add(Account account, int amount) => _sums.Add(area, insuranceType, account, month, _table.Sum(key, amount), _table.Count(key, amount));
    }
}
