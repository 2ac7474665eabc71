namespace MedPool.Internals;

/// <summary>
/// Posts contributions that come as columns. The payer type is part of the key, so that personal accounts that get all or nothing of a
/// member's amount are told apart when the table is drained; other shares are rounded row by row.
/// </summary>
internal sealed unsafe class ContributionColumnPoster<TTables, TPath>(TTables tables, LedgerSums sums)
    : ColumnPoster<TTables, PinnedContributions>(tables, sums, new ContributionPoster<TTables>(sums, tables), ClassCount, ClassOf, ContributionColumn.FirstAmount)
    where TTables : struct, IRecordTables
    where TPath : struct, IColumnPath
{
    // Payer types 1 to 7, and 9 as the first.
    private const int ClassCount = 8;
    private const int LastPayerType = 9;

    // Words of a cell: the amounts in their order, and the parts that go to personal accounts.
    private const int PersonalPart = 5;

    private readonly ColumnPersonalParts? _parts = ColumnPersonalParts.Of(tables);

    protected override ulong PostBlock(in PinnedContributions batch, int row, long** amounts)
    {
        PinnedKeys keys = batch.Keys.From(row);
        ulong unknown = Keys.AddInvalidAreas(keys, TPath.FindCells(keys, Keys, Block.Cells));
        if (batch.AccrualMonth is not null)
        {
            unknown |= NotMonths(batch.AccrualMonth + row);
        }

        if (_parts is null)
        {
            return TPath.PostContributions(amounts, null, unknown, Block.Cells, Table);
        }

        unknown = _parts.Take(keys, amounts[ContributionAmount.Member], unknown, Block.Parts);
        return TPath.PostContributions(amounts, Block.Parts, unknown, Block.Cells, Table);
    }

    protected override void Check(in PinnedContributions batch, int row, ref DecodedRow decoded)
    {
        if (batch.AccrualMonth is not null && !IsMonth(batch.AccrualMonth[row]))
        {
            decoded.Reject(RejectReason.BadDate, ContributionColumn.AccrualMonth);
        }

        decoded.Class = batch.Keys.Class[row];
        ColumnChecks.CheckKeys(Tables, Sums.Shape.Year, ref decoded, ContributionColumn.Area, ContributionColumn.InsuranceType);
        if (ClassOf(decoded.Class) == ColumnKeys.NoClass)
        {
            decoded.Reject(RejectReason.UnknownPayerType, ContributionColumn.PayerType);
        }

        if (decoded.Month is < 0 or >= LedgerShape.Months)
        {
            decoded.Reject(RejectReason.OutsidePeriod, ContributionColumn.Time);
        }
    }

    protected override void Drain(int key, int area, int insuranceType, int month, int rowClass)
    {
        int payerType = rowClass == 0 ? LastPayerType : rowClass;
        Rate share = Tables.PersonalAccountShare(insuranceType, payerType);
        Account member = share.Numerator == share.Denominator ? Account.PersonalIn : Account.ContributionIndividual;
        Add(Account.ContributionEmployer, ContributionAmount.Employer);
        Add(member, ContributionAmount.Member);
        Add(Account.PersonalIn, PersonalPart);
        Add(Account.Subsidy, ContributionAmount.Subsidy);
        Add(ContributionAccounts.Other(payerType), ContributionAmount.Other);
        for (int amount = 0; amount < ContributionColumn.AmountCount; amount++)
        {
            Sums.Totals.Posted[amount] += Table.Sum(key, amount);
        }

        Sums.Totals.Posted[ContributionAmount.Member] += Table.Sum(key, PersonalPart);
        void Add(Account account, int amount) => Sums.Add(area, insuranceType, account, month, Table.Sum(key, amount), Table.Count(key, amount));
    }

    private static byte ClassOf(int payerType) => payerType is (>= 1 and < ClassCount) or LastPayerType ? (byte)(payerType % LastPayerType) : ColumnKeys.NoClass;

    private static bool IsMonth(int month) => month is >= 1_01 and <= 9999_12 && month % 100 is >= 1 and <= LedgerShape.Months;

    private static ulong NotMonths(int* months)
    {
        ulong none = 0;
        for (int i = 0; i < ColumnBatch.Rows; i++)
        {
            none |= (IsMonth(months[i]) ? 0UL : 1UL) << i;
        }

        return none;
    }
}
