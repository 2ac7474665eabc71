using System.Text;
using MedPool.Files;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Contributions;

/// <summary>
/// Who is entitled to benefits in which month, from contributions in any order: two words of months and two of its id a member, and as many again for
/// members who paid both as employees and as flexible workers or are retired. Answers take constant time. Adding is for one thread; asking is safe on any
/// number once adding has ended.
/// </summary>
/// <param name="firstYear">The year whose January is the register's first month; the register covers 128 months from there.</param>
/// <param name="terms">The policy's values.</param>
public sealed class EntitlementRegister(int firstYear, EntitlementTerms terms)
{
    private const int YearsBefore = 9; // With the year itself ten, as far as the register reaches.

    private readonly MonthTable _employed = new();
    private readonly MonthTable _flexible = new();
    private readonly MonthTable _retired = new(); // The first month with a retiree's benefits.
    private readonly Dictionary<string, MemberKey> _long = new(StringComparer.Ordinal); // Ids that have no key of their own get a number.

    /// <summary>The year whose January is the register's first month.</summary>
    public int FirstYear => firstYear;

    /// <summary>The number of members with a paid month.</summary>
    public int MemberCount { get; private set; }

    /// <summary>The number of paid months that were left out because they lie outside the register.</summary>
    public long MonthsLeftOut { get; private set; }

    /// <summary>
    /// Reads a register from files of contributions of any years (JN-3-3a), for claims of a year. A month counts as paid when what employer and member paid for
    /// it is above zero after reversals; payer types without members of their own (subsidies, interest) do not count.
    /// </summary>
    /// <param name="contributions">
    /// The contribution files, each read twice, so that a reversal may come before what it reverses; a stream does not serve.
    /// </param>
    /// <param name="retirees">
    /// Files <c>psn_no,month</c> of retirees with the first month of their benefits: that of retirement with ten years paid, else the one after the top-up
    /// (JN-3-2-3a, JN-3-2-3d).
    /// </param>
    /// <param name="policy">The policy.</param>
    /// <param name="year">The year of the claims; the register begins nine years before.</param>
    /// <param name="progress">Receives how far the files are read, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="FactsException">The policy does not say from when contributions entitle.</exception>
    /// <exception cref="InputException">A file cannot be read, or a row is wrong; the message gives file, line and column.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static EntitlementRegister Read(
        IReadOnlyList<TextSource> contributions,
        IReadOnlyList<TextSource> retirees,
        PolicyDocument policy,
        int year,
        IProgress<ReadProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        ArgumentNullException.ThrowIfNull(retirees);
        var register = new EntitlementRegister(year - YearsBefore, EntitlementTerms.Of(policy));
        new EntitlementFiles(contributions, retirees, new ReadingProgress(progress, cancellationToken)).Fill(register);
        return register;
    }

    /// <summary>Adds a paid month of a member.</summary>
    /// <param name="member">The member's id, in UTF-8.</param>
    /// <param name="flexible">Whether it was paid as a flexible worker.</param>
    /// <param name="month">The month paid for, as the number yyyyMM.</param>
    /// <returns>Whether the month lies in the register; a month outside it is left out.</returns>
    public bool Add(ReadOnlySpan<byte> member, bool flexible, int month)
    {
        int index = IndexOf(month);
        if (index is < 0 or >= PaidMonths.Capacity)
        {
            MonthsLeftOut++;
            return false;
        }

        MemberKey key = KeyOf(member, add: true)!.Value;
        (MonthTable table, MonthTable other) = flexible ? (_flexible, _employed) : (_employed, _flexible);
        if (table.Mark(key, index) && other[key] == default)
        {
            MemberCount++;
        }

        return true;
    }

    /// <summary>
    /// Adds a retiree, who is entitled without paying: from the month of retirement with the contribution years paid, else from the month after the top-up.
    /// </summary>
    /// <param name="member">The member's id, in UTF-8.</param>
    /// <param name="month">The first month with a retiree's benefits, as the number yyyyMM; one before the register counts from its first.</param>
    /// <returns>Whether the month lies before the register's end; a later one is left out.</returns>
    public bool AddRetired(ReadOnlySpan<byte> member, int month)
    {
        int index = Math.Max(0, IndexOf(month));
        if (index >= PaidMonths.Capacity)
        {
            return false;
        }

        _retired.Mark(KeyOf(member, add: true)!.Value, index);
        return true;
    }

    /// <summary>
    /// Whether a member is entitled to medical benefits in a month. A retiree is for good (JN-3-2-3a, JN-3-2-3d). An employee is in the month after a paid one.
    /// So is a flexible worker who was insured before, as an employee or through the months in a row that the policy asks of the first insurance; without
    /// either, not yet (JN-3-3a).
    /// </summary>
    /// <param name="member">The member's id, in UTF-8.</param>
    /// <param name="month">The month, as the number yyyyMM.</param>
    public bool IsEntitled(ReadOnlySpan<byte> member, int month) => StandingOf(member, month) != Standing.None;

    /// <summary>
    /// Whether a member is entitled to a benefit in a month: as <see cref="IsEntitled(ReadOnlySpan{byte}, int)"/> says, but to maternity benefits not as a
    /// flexible worker alone, where the policy has it so (JN-3-3b). Who paid for the month before as an employee too, or is retired, is not one.
    /// </summary>
    /// <param name="member">The member's id, in UTF-8.</param>
    /// <param name="month">The month, as the number yyyyMM.</param>
    /// <param name="benefit">What is claimed.</param>
    public bool IsEntitled(ReadOnlySpan<byte> member, int month, BenefitComponent benefit) => StandingOf(member, month) switch
    {
        Standing.None => false,
        Standing.FlexibleWorker => terms.FlexibleMaternity || benefit != BenefitComponent.Maternity,
        Standing.Retiree or Standing.Employee => true,
    };

    /// <summary>The months that a member has paid, from the register's first; none for who is not in it.</summary>
    public PaidMonths this[ReadOnlySpan<byte> member] =>
        KeyOf(member, add: false) is { } key ? _employed[key].With(_flexible[key]) : default;

    private Standing StandingOf(ReadOnlySpan<byte> member, int month)
    {
        int before = IndexOf(month) - 1;
        if (KeyOf(member, add: false) is not { } key)
        {
            return Standing.None;
        }

        if (_retired.Count > 0 && _retired[key].AnyUpTo(before + 1))
        {
            return Standing.Retiree;
        }

        PaidMonths employed = _employed[key];
        if (employed.Contains(before))
        {
            return Standing.Employee;
        }

        PaidMonths flexible = _flexible[key];
        return flexible.Contains(before) && (employed.AnyUpTo(before) || flexible.HasRun(terms.FlexibleMonths, before))
            ? Standing.FlexibleWorker
            : Standing.None;
    }

    private int IndexOf(int month) => ((month / 100) - firstYear) * 12 + (month % 100) - 1;

    private MemberKey? KeyOf(ReadOnlySpan<byte> member, bool add)
    {
        if (MemberKey.TryCreate(member, out MemberKey key))
        {
            return key;
        }

        string id = Encoding.Latin1.GetString(member); // One character a byte: different ids stay different.
        if (_long.TryGetValue(id, out key))
        {
            return key;
        }

        if (!add)
        {
            return null;
        }

        key = new MemberKey(UInt128.MaxValue - (UInt128)_long.Count); // No id that fits has a key with this top byte.
        _long.Add(id, key);
        return key;
    }

    // As what a member is entitled in a month.
    private enum Standing
    {
        None,
        Retiree,
        Employee,
        FlexibleWorker,
    }
}
