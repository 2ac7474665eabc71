using System.Text;
using MedPool.Contributions;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Marks the posted claims of members who are not entitled (待遇享受) in the claim's month.</summary>
/// <param name="check">Says who is entitled.</param>
/// <param name="earlierBenefits">The areas whose members keep earlier benefits, of which the check knows nothing.</param>
internal sealed class EntitlementMarker(EntitlementCheck check, IReadOnlyCollection<string> earlierBenefits) : RowMarker
{
    private static readonly ulong MaternityType = CodeField.Pack(CodeField.MaternityInsuranceType);

    private readonly RowFields _fields = new();
    private readonly byte[][] _earlierBenefits = [.. earlierBenefits.Select(Encoding.UTF8.GetBytes)];

    /// <summary>The month of a posted claim, as the number yyyyMM.</summary>
    internal static int MonthOf(RowFields fields, ReadOnlySpan<byte> row) =>
        DateField.TryParseDay(fields.Text(row, ClaimColumn.Time), out int day) ? day / 100 : 0;

    /// <inheritdoc/>
    protected override bool IsMarked(ReadOnlySpan<byte> row, RecordLayout layout)
    {
        _fields.TrySplit(row, layout); // Succeeds, since the row was posted.
        return !KeepsEarlierBenefits(_fields.Text(row, ClaimColumn.Area))
            && !check(_fields.Text(row, ClaimColumn.Member), MonthOf(_fields, row), BenefitOf(row));
    }

    private bool KeepsEarlierBenefits(ReadOnlySpan<byte> area)
    {
        foreach (byte[] code in _earlierBenefits)
        {
            if (area.SequenceEqual(code))
            {
                return true;
            }
        }

        return false;
    }

    // The same as the account of the pooled payment.
    private BenefitComponent BenefitOf(ReadOnlySpan<byte> row)
    {
        bool maternityType = CodeField.Pack(_fields.Text(row, ClaimColumn.InsuranceType)) == MaternityType;
        return ClaimAccounts.Pooled((int)CodeField.FindBenefitClass(_fields.Text(row, ClaimColumn.MedicalType)), maternityType) switch
        {
            Account.BenefitOutpatient => BenefitComponent.Outpatient,
            Account.BenefitInpatient => BenefitComponent.Inpatient,
            _ => BenefitComponent.Maternity,
        };
    }
}
