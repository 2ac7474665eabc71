using System.Text;

namespace MedPool.Internals;

/// <summary>What a row posts to the cells of a figure: asked of the definition, by posting the row to sums of its own.</summary>
/// <param name="decoder">The definition of a row.</param>
/// <param name="poster">Posts a decoded row to <paramref name="sums"/>.</param>
/// <param name="sums">Sums that nobody else uses.</param>
/// <param name="figure">The figure; its area, insurance type and account exist in the ledger.</param>
internal sealed class FigurePostings(RowDecoder decoder, RowPoster poster, LedgerSums sums, LedgerFigure figure)
{
    private readonly byte[] _areaCode = Encoding.UTF8.GetBytes(figure.Area);
    private readonly int _area = sums.Shape.Areas.ToList().IndexOf(figure.Area);
    private readonly int? _insuranceType = figure.InsuranceType is string type ? sums.Shape.InsuranceTypes.ToList().IndexOf(type) : null;
    private readonly int? _month = figure.Month - 1;
    private DecodedRow _decoded;

    /// <summary>The amount in fen that a row posts to the figure; 0: none.</summary>
    public Int128 AmountOf(ReadOnlySpan<byte> row, RecordLayout layout)
    {
        if (row.IndexOf(_areaCode) < 0)
        {
            return 0; // Most rows are of another area, and need not be decoded.
        }

        decoder.Decode(row, layout, ref _decoded);
        if (_decoded.Reason != RejectReason.None || !IsOfFigure())
        {
            return 0;
        }

        Int128 before = SumOfCell();
        poster.Post(_decoded, 1);
        return SumOfCell() - before;
    }

    private bool IsOfFigure() =>
        _decoded.Area == _area && (_insuranceType ?? _decoded.InsuranceType) == _decoded.InsuranceType && (_month ?? _decoded.Month) == _decoded.Month;

    private Int128 SumOfCell() => sums.Amount(_decoded.Area, _decoded.InsuranceType, figure.Account, _decoded.Month);
}
