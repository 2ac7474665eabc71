namespace MedPool.Internals;

/// <summary>Posts decoded rows one by one to a worker's sums: the definition of what a row posts.</summary>
internal abstract class RowPoster(LedgerSums sums)
{
    /// <summary>Posts a row, or reverses its posting.</summary>
    /// <param name="row">The row.</param>
    /// <param name="times">1 to post, -1 to reverse.</param>
    public abstract void Post(in DecodedRow row, int times);

    /// <summary>Adds an amount to an account. A zero amount posts nothing and is not counted.</summary>
    protected void Add(in DecodedRow row, Account account, long amount, int times)
    {
        if (amount != 0)
        {
            sums.Add(row.Area, row.InsuranceType, account, row.Month, amount * times, times);
        }
    }
}
