namespace MedPool.Internals;

/// <summary>Adds decoded rows to a worker's own sums.</summary>
internal interface IRowPoster
{
    /// <summary>Posts a row (<paramref name="times"/> = 1) or takes it back (-1).</summary>
    void Post(in DecodedRow row, int times);
}
