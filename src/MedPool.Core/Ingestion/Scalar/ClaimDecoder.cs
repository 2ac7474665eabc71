namespace MedPool.Internals;

/// <summary>The scalar definition of a claim row.</summary>
internal sealed class ClaimDecoder<TTables>(TTables tables, int year, RowFields fields) : RowDecoder(fields)
    where TTables : struct, IRecordTables
{
    /// <inheritdoc/>
    protected override void DecodeFields(ReadOnlySpan<byte> row, ref DecodedRow decoded)
    {
        RowFields fields = Fields;
        FieldChecks.CheckText(fields.Text(row, ClaimColumn.Id), 1, ClaimColumn.Id, ref decoded);
        FieldChecks.CheckText(fields.Text(row, ClaimColumn.Member), 1, ClaimColumn.Member, ref decoded);
        FieldChecks.ReadAmounts(fields, row, ClaimColumn.FirstAmount, ClaimColumn.AmountCount, ref decoded);
        ReadOnlySpan<byte> flag = fields.Text(row, ClaimColumn.RefundFlag);
        if (flag is not ([(byte)'0'] or [(byte)'1']))
        {
            decoded.Reject(RejectReason.BadNumber, ClaimColumn.RefundFlag);
        }

        int day = FieldChecks.ReadDay(fields.Text(row, ClaimColumn.Time), ClaimColumn.Time, ref decoded);
        FieldChecks.FindArea(tables, fields.Text(row, ClaimColumn.Area), day, ClaimColumn.Area, ref decoded);
        FieldChecks.FindInsuranceType(tables, fields.Text(row, ClaimColumn.InsuranceType), ClaimColumn.InsuranceType, ref decoded);
        BenefitClass benefitClass = CodeField.FindBenefitClass(fields.Text(row, ClaimColumn.MedicalType));
        decoded.Class = (int)benefitClass;
        if (benefitClass == BenefitClass.Unknown)
        {
            decoded.Reject(RejectReason.UnknownMedicalType, ClaimColumn.MedicalType);
        }

        FieldChecks.CheckPeriod(day, year, ClaimColumn.Time, ref decoded);
        if (decoded.Reason == RejectReason.None)
        {
            CheckAmounts(flag[0] == (byte)'1', ref decoded);
        }
    }

    /// <summary>Checks signs, then the balance. Ten amounts of at most 17 digits cannot leave 64 bits.</summary>
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
