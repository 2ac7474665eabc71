namespace MedPool.Internals;

/// <summary>The scalar definition of a contribution row.</summary>
internal sealed class ContributionDecoder<TTables>(TTables tables, int year) : IRowDecoder
    where TTables : struct, IRecordTables
{
    private readonly RowFields _fields = new();

    public ReadOnlySpan<byte> Id(ReadOnlySpan<byte> row) => _fields.Text(row, ContributionColumn.Id);

    public void Decode(ReadOnlySpan<byte> row, RecordLayout layout, ref DecodedRow decoded)
    {
        decoded = default;
        decoded.Column = -1;
        if (row.Length > RowFields.LengthMax)
        {
            decoded.Reject(RejectReason.LineTooLong, -1);
        }
        else if (!_fields.TrySplit(row, layout))
        {
            decoded.Reject(RejectReason.MalformedRow, -1);
        }
        else
        {
            DecodeFields(row, ref decoded);
        }
    }

    private void DecodeFields(ReadOnlySpan<byte> row, ref DecodedRow decoded)
    {
        FieldChecks.CheckText(_fields.Text(row, ContributionColumn.Id), 1, ContributionColumn.Id, ref decoded);
        FieldChecks.CheckText(_fields.Text(row, ContributionColumn.Member), 0, ContributionColumn.Member, ref decoded);
        FieldChecks.CheckText(_fields.Text(row, ContributionColumn.Employer), 0, ContributionColumn.Employer, ref decoded);
        FieldChecks.ReadAmounts(_fields, row, ContributionColumn.FirstAmount, ContributionColumn.AmountCount, ref decoded);
        if (!DateField.IsMonth(_fields.Text(row, ContributionColumn.AccrualMonth)))
        {
            decoded.Reject(RejectReason.BadDate, ContributionColumn.AccrualMonth);
        }

        int day = FieldChecks.ReadDay(_fields.Text(row, ContributionColumn.Time), ContributionColumn.Time, ref decoded);
        FieldChecks.FindArea(tables, _fields.Text(row, ContributionColumn.Area), day, ContributionColumn.Area, ref decoded);
        FieldChecks.FindInsuranceType(tables, _fields.Text(row, ContributionColumn.InsuranceType), ContributionColumn.InsuranceType, ref decoded);
        decoded.Class = CodeField.FindPayerType(_fields.Text(row, ContributionColumn.PayerType));
        if (decoded.Class < 0)
        {
            decoded.Reject(RejectReason.UnknownPayerType, ContributionColumn.PayerType);
        }

        FieldChecks.CheckPeriod(day, year, ContributionColumn.Time, ref decoded);
    }
}
