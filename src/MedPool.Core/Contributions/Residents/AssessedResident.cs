using MedPool.Files;
using MedPool.Internals;

namespace MedPool.Contributions;

/// <summary>A line of an assessment: what is due for a resident and year (JP-2b, JP-2c, JP-2d). Immutable.</summary>
/// <param name="Resident">The resident.</param>
/// <param name="Due">What is due, and who pays it.</param>
public readonly record struct AssessedResident(Resident Resident, ResidentDue Due)
{
    /// <summary>The layout as a table: <c>psn_no,insu_admdvs,kind,personal,assistance,subsidy</c>.</summary>
    public static TableLayout<AssessedResident> Table { get; } = new(
        ["psn_no", "insu_admdvs", "kind", "personal", "assistance", "subsidy"],
        static (row, table) => row.WriteFields(table));

    private void WriteFields(TableWriter table)
    {
        table.Text(Resident.Member);
        table.Text(Resident.Area);
        table.Text(ResidentFile.WordOf(Resident.Kind));
        table.Amount(Due.Personal);
        table.Amount(Due.Assistance);
        table.Amount(Due.Subsidy);
    }
}
