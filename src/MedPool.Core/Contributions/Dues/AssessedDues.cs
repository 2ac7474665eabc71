using MedPool.Files;

namespace MedPool.Contributions;

/// <summary>A line of an assessment: what a member or an employer owes for a month (应缴费额, JP-2a, JN-3-2-1, JN-3-2-2). Immutable.</summary>
/// <param name="Employer">The employer's number; empty for a member without one.</param>
/// <param name="Member">The member's id; empty in an employer's line.</param>
/// <param name="Base">The contribution base (缴费基数).</param>
/// <param name="Due">The member's own contribution, or the employer's.</param>
/// <param name="Basic">The part of it that is for basic insurance.</param>
/// <param name="Maternity">The part of it that is for maternity (生育); 0.00 in a member's line.</param>
/// <param name="Premium">The serious-illness premium (大病保险费), both parts; in an employer's line the sum of its members'.</param>
/// <param name="PremiumEmployer">The employer's part of the premium.</param>
public readonly record struct AssessedDues(string Employer, string Member, Fen Base, Fen Due, Fen Basic, Fen Maternity, Fen Premium, Fen PremiumEmployer)
{
    /// <summary>The layout as a table: <c>emp_no,psn_no,base,due,basic,maternity,premium,premium_employer</c>.</summary>
    public static TableLayout<AssessedDues> Table { get; } = new(
        ["emp_no", "psn_no", "base", "due", "basic", "maternity", "premium", "premium_employer"],
        static (row, table) => row.WriteFields(table));

    /// <summary>Whether the line is an employer's.</summary>
    public bool IsEmployer => Member.Length == 0;

    private void WriteFields(TableWriter table)
    {
        table.Text(Employer);
        table.Text(Member);
        table.Amount(Base);
        table.Amount(Due);
        table.Amount(Basic);
        table.Amount(Maternity);
        table.Amount(Premium);
        table.Amount(PremiumEmployer);
    }
}
