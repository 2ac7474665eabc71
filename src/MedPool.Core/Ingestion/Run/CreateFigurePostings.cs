namespace MedPool.Internals;

/// <summary>Creates <see cref="FigurePostings"/> over the scalar definition.</summary>
/// <param name="kind">Kind of records.</param>
/// <param name="shape">The ledger's shape.</param>
/// <param name="figure">The figure.</param>
internal sealed class CreateFigurePostings(RecordKind kind, LedgerShape shape, LedgerFigure figure) : ITablesFunction<FigurePostings>
{
    /// <inheritdoc/>
    public FigurePostings Call<TTables>(TTables tables)
        where TTables : struct, IRecordTables
    {
        LedgerSums sums = new(shape, kind);
        RowFields fields = new();
        return kind == RecordKind.Claims
            ? new FigurePostings(
                new ClaimDecoder<TTables>(tables, shape.Year, fields),
                new ClaimPoster(sums, ClaimAccounts.MaternityType(tables)),
                sums,
                figure)
            : new FigurePostings(new ContributionDecoder<TTables>(tables, shape.Year, fields), new ContributionPoster<TTables>(sums, tables), sums, figure);
    }
}
