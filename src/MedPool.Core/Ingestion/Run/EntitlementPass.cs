namespace MedPool.Internals;

/// <summary>
/// Goes through a block's posted claims and marks those of members who are not entitled (待遇享受) in the claim's month. Each worker of a run that asks for it
/// has one; the loops over rows know nothing of it.
/// </summary>
internal sealed class EntitlementPass(EntitlementCheck check)
{
    private static readonly ulong MaternityType = CodeField.Pack(CodeField.MaternityInsuranceType);

    private readonly RowFields _fields = new();

    /// <summary>Marks the rows of a block.</summary>
    public void Mark(Block block)
    {
        List<int> rows = block.Unentitled ??= [];
        rows.Clear();
        for (int row = 0; row < block.RowCount && !block.IsSkipped; row++)
        {
            if (block.Reasons[row] == (byte)RejectReason.None && !IsEntitled(block.Row(row), block.Feed.Layout))
            {
                rows.Add(row);
            }
        }
    }

    /// <summary>The month of a posted claim, as the number yyyyMM.</summary>
    internal static int MonthOf(RowFields fields, ReadOnlySpan<byte> row) =>
        DateField.TryParseDay(fields.Text(row, ClaimColumn.Time), out int day) ? day / 100 : 0;

    private bool IsEntitled(ReadOnlySpan<byte> row, RecordLayout layout)
    {
        _fields.TrySplit(row, layout); // Succeeds, since the row was posted.
        return check(_fields.Text(row, ClaimColumn.Member), MonthOf(_fields, row), BenefitOf(row));
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
