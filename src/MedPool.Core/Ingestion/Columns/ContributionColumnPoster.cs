namespace MedPool.Internals;

/// <summary>
/// Posts contributions that enter as columns. The payer type is part of the key, so the table separates members' amounts that go to personal accounts as a
/// whole from those that do not at all. Other shares are rounded row by row.
/// </summary>
/// <typeparam name="TTables">The policy's tables.</typeparam>
/// <typeparam name="TPath">The hardware path.</typeparam>
/// <param name="tables">The policy's tables.</param>
/// <param name="sums">Receives what is drained from the table.</param>
internal sealed unsafe class ContributionColumnPoster<TTables, TPath>(TTables tables, LedgerSums sums)
    : ColumnPoster<TTables, PinnedContributions>(
        tables, sums, new ContributionPoster<TTables>(sums, tables), PayerClasses.Count, PayerClasses.ClassOf, ContributionColumn.FirstAmount)
    where TTables : struct, IRecordTables
    where TPath : struct, IColumnPath
{
    // The words of a cell are the amounts in their order, and then the personal part.
    private const int PersonalPart = 5;

    private readonly ColumnPersonalParts? _personalParts = ColumnPersonalParts.Of(tables);

    /// <inheritdoc/>
    protected override ulong PostBatch(in PinnedContributions columns, int row, long** amounts)
    {
        PinnedKeys keys = columns.Keys.From(row);
        ulong unknown = Keys.AddInvalidAreas(keys, TPath.FindCells(keys, Keys, Batch.Cells));
        if (columns.AccrualMonth is not null)
        {
            unknown |= NotMonths(columns.AccrualMonth + row);
        }

        if (_personalParts is null)
        {
            return TPath.PostContributions(amounts, null, unknown, Batch.Cells, Table);
        }

        unknown = _personalParts.Compute(keys, amounts[ContributionAmount.Member], unknown, Batch.PersonalParts);
        return TPath.PostContributions(amounts, Batch.PersonalParts, unknown, Batch.Cells, Table);
    }

    /// <inheritdoc/>
    protected override void Check(in PinnedContributions columns, int row, ref DecodedRow decoded)
    {
        if (columns.AccrualMonth is not null && !IsMonth(columns.AccrualMonth[row]))
        {
            decoded.Reject(RejectReason.BadDate, ContributionColumn.AccrualMonth);
        }

        decoded.Class = columns.Keys.Type[row];
        ColumnChecks.CheckKeys(Tables, Sums.Shape.Year, ref decoded, ContributionColumn.Area, ContributionColumn.InsuranceType);
        if (PayerClasses.ClassOf(decoded.Class) < 0)
        {
            decoded.Reject(RejectReason.UnknownPayerType, ContributionColumn.PayerType);
        }

        ColumnChecks.CheckMonth(ref decoded, ContributionColumn.Time);
    }

    /// <inheritdoc/>
    protected override void Drain(int number, CellKey key)
    {
        int payerType = PayerClasses.PayerTypeOf(key.Class);
        Rate share = Tables.PersonalAccountShare(key.InsuranceType, payerType);
        Account member = share == Rate.One ? Account.PersonalIn : Account.ContributionIndividual;
        Add(Account.ContributionEmployer, ContributionAmount.Employer);
        Add(member, ContributionAmount.Member);
        Add(Account.PersonalIn, PersonalPart);
        Add(Account.Subsidy, ContributionAmount.Subsidy);
        Add(ContributionAccounts.Other(payerType), ContributionAmount.Other);
        for (int amount = 0; amount < ContributionColumn.AmountCount; amount++)
        {
            Sums.Totals.Posted[amount] += Table.Sum(number, amount);
        }

        Sums.Totals.Posted[ContributionAmount.Member] += Table.Sum(number, PersonalPart);

        void Add(Account account, int amount) =>
            Sums.Add(key.Area, key.InsuranceType, account, key.Month, Table.Sum(number, amount), Table.Count(number, amount));
    }

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
