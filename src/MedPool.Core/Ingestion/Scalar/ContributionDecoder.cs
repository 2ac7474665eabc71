namespace MedPool.Internals;

/// <summary>The scalar definition of a contribution row.</summary>
internal sealed class ContributionDecoder<TTables>(TTables tables, int year, RowFields fields) : RowDecoder(fields)
    where TTables : struct, IRecordTables
{
    /// <inheritdoc/>
    protected override void DecodeFields(ReadOnlySpan<byte> row, ref DecodedRow decoded)
    {
        RowFields fields = Fields;
        FieldChecks.CheckText(fields.Text(row, ContributionColumn.Id), 1, ContributionColumn.Id, ref decoded);
        FieldChecks.CheckText(fields.Text(row, ContributionColumn.Member), 0, ContributionColumn.Member, ref decoded);
        FieldChecks.CheckText(fields.Text(row, ContributionColumn.Employer), 0, ContributionColumn.Employer, ref decoded);
        FieldChecks.ReadAmounts(fields, row, ContributionColumn.FirstAmount, ContributionColumn.AmountCount, ref decoded);
        if (!DateField.IsMonth(fields.Text(row, ContributionColumn.AccrualMonth)))
        {
            decoded.Reject(RejectReason.BadDate, ContributionColumn.AccrualMonth);
        }

        int day = FieldChecks.ReadDay(fields.Text(row, ContributionColumn.Time), ContributionColumn.Time, ref decoded);
        FieldChecks.FindArea(tables, fields.Text(row, ContributionColumn.Area), day, ContributionColumn.Area, ref decoded);
        FieldChecks.FindInsuranceType(tables, fields.Text(row, ContributionColumn.InsuranceType), ContributionColumn.InsuranceType, ref decoded);
        decoded.Class = CodeField.FindPayerType(fields.Text(row, ContributionColumn.PayerType));
        if (decoded.Class < 0)
        {
            decoded.Reject(RejectReason.UnknownPayerType, ContributionColumn.PayerType);
        }

        FieldChecks.CheckPeriod(day, year, ContributionColumn.Time, ref decoded);
    }
}
