namespace MedPool.Internals;

/// <summary>The scalar definition of a claim row.</summary>
internal sealed class ClaimDecoder<TTables>(TTables tables, int year) : IRowDecoder
    where TTables : struct, IRecordTables
{
    private readonly RowFields _fields = new();

    public ReadOnlySpan<byte> Id(ReadOnlySpan<byte> row) => _fields.Text(row, ClaimColumn.Id);

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
        FieldChecks.CheckText(_fields.Text(row, ClaimColumn.Id), 1, ClaimColumn.Id, ref decoded);
        FieldChecks.CheckText(_fields.Text(row, ClaimColumn.Member), 1, ClaimColumn.Member, ref decoded);
        FieldChecks.ReadAmounts(_fields, row, ClaimColumn.FirstAmount, ClaimColumn.AmountCount, ref decoded);
        ReadOnlySpan<byte> flag = _fields.Text(row, ClaimColumn.RefundFlag);
        if (flag is not ([(byte)'0'] or [(byte)'1']))
        {
            decoded.Reject(RejectReason.BadNumber, ClaimColumn.RefundFlag);
        }

        int day = FieldChecks.ReadDay(_fields.Text(row, ClaimColumn.Time), ClaimColumn.Time, ref decoded);
        FieldChecks.FindArea(tables, _fields.Text(row, ClaimColumn.Area), day, ClaimColumn.Area, ref decoded);
        FieldChecks.FindInsuranceType(tables, _fields.Text(row, ClaimColumn.InsuranceType), ClaimColumn.InsuranceType, ref decoded);
        CareClass careClass = CodeField.FindCareClass(_fields.Text(row, ClaimColumn.MedicalType));
        decoded.Class = (int)careClass;
        if (careClass == CareClass.Unknown)
        {
            decoded.Reject(RejectReason.UnknownMedicalType, ClaimColumn.MedicalType);
        }

        FieldChecks.CheckPeriod(day, year, ClaimColumn.Time, ref decoded);
        if (decoded.Reason == RejectReason.None)
        {
            CheckAmounts(flag[0] == (byte)'1', ref decoded);
        }
    }

    /// <summary>Signs, then balance. Ten amounts of at most 17 digits cannot leave 64 bits.</summary>
    public static void CheckAmounts(bool refund, ref DecodedRow decoded)
    {
        long parts = 0;
        for (int i = 0; i < ClaimColumn.AmountCount; i++)
        {
            long amount = decoded.Amounts[i];
            if (refund ? amount > 0 : amount < 0)
            {
                decoded.Reject(RejectReason.WrongSign, ClaimColumn.FirstAmount + i);
            }

            parts += i == ClaimAmount.Total ? 0 : amount;
        }

        if (parts != decoded.Amounts[ClaimAmount.Total])
        {
            decoded.Reject(RejectReason.Unbalanced, -1);
        }
    }
}
