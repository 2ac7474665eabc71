
namespace MedPool;

public abstract partial class Policy
{
    /// <summary>Makes an empty ledger of the policy's areas and insurance types, which can receive records.</summary>
    /// <param name="year">The settlement year, 1 to 9999; rows outside it are rejected.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is not within 1 to 9999.</exception>
    public abstract Ledger CreateLedger(int year);

    /// <summary>Prepares to find the records behind a figure of a ledger.</summary>
    /// <param name="ledger">A ledger of this policy, ingested or read from a file.</param>
    /// <param name="figure">The figure.</param>
    /// <exception cref="LedgerFileException">The ledger is of another policy or version.</exception>
    /// <exception cref="ArgumentException">The policy has no such area or insurance type.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Not a month or account.</exception>
    public RecordTrace Trace(Ledger ledger, LedgerFigure figure)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(figure);
        return new RecordTrace(CreateLedger(ledger.Year), ledger, figure);
    }
}
