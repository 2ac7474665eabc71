using MedPool.Contributions;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Marks the posted claims of members who are not entitled (待遇享受) in the claim's month.</summary>
internal sealed class EntitlementMarker(EntitlementCheck check) : RowMarker
{
    private static readonly ulong MaternityType = CodeField.Pack(CodeField.MaternityInsuranceType);

    private readonly RowFields _fields = new();

    /// <summary>The month of a posted claim, as the number yyyyMM.</summary>
    internal static int MonthOf(RowFields fields, ReadOnlySpan<byte> row) =>
        DateField.TryParseDay(fields.Text(row, ClaimColumn.Time), out int day) ? day / 100 : 0;

    /// <inheritdoc/>
    protected override bool IsMarked(ReadOnlySpan<byte> row, RecordLayout layout)
    {
        _fields.TrySplit(row, layout); // Succeeds, since the row was posted.
        return !check(_fields.Text(row, ClaimColumn.Member), MonthOf(_fields, row), BenefitOf(row));
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
