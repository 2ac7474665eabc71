namespace MedPool.Internals;

/// <summary>The checks that claims and contributions share. Each sets the row's reason, unless an earlier check did.</summary>
internal static class FieldChecks
{
    /// <summary>Checks the length of an id.</summary>
    public static void CheckText(ReadOnlySpan<byte> text, int lengthMin, int column, ref DecodedRow decoded)
    {
        if (text.Length < lengthMin || text.Length > TextField.LengthMax)
        {
            decoded.Reject(RejectReason.BadId, column);
        }
    }

    /// <summary>Reads the amount columns.</summary>
    public static void ReadAmounts(RowFields fields, ReadOnlySpan<byte> row, int firstColumn, int count, ref DecodedRow decoded)
    {
        decoded.AmountsRead = true;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> text = fields.Text(row, firstColumn + i);
            if (PlainAmount.TryParse(text, out long fen) || AmountField.TryParse(text, out fen))
            {
                decoded.Amounts[i] = fen;
            }
            else
            {
                decoded.AmountsRead = false;
                decoded.Reject(RejectReason.BadNumber, firstColumn + i);
            }
        }
    }

    /// <summary>Reads the day.</summary>
    /// <returns>The day as the number yyyyMMdd; undefined if the row is rejected.</returns>
    public static int ReadDay(ReadOnlySpan<byte> text, int column, ref DecodedRow decoded)
    {
        if (!DateField.TryParseDay(text, out int day))
        {
            decoded.Reject(RejectReason.BadDate, column);
        }

        return day;
    }

    /// <summary>Finds the area, which must be valid on the day.</summary>
    public static void FindArea<TTables>(TTables tables, ReadOnlySpan<byte> code, int day, int column, ref DecodedRow decoded)
        where TTables : struct, IRecordTables
    {
        decoded.Area = code.Length == CodeField.AreaLength ? tables.FindArea(CodeField.Pack(code)) : -1;
        if (decoded.Area < 0 || !tables.IsAreaValid(decoded.Area, day))
        {
            decoded.Reject(RejectReason.UnknownArea, column);
        }
    }

    /// <summary>Finds the insurance type.</summary>
    public static void FindInsuranceType<TTables>(TTables tables, ReadOnlySpan<byte> code, int column, ref DecodedRow decoded)
        where TTables : struct, IRecordTables
    {
        decoded.InsuranceType = code.Length == CodeField.InsuranceTypeLength ? tables.FindInsuranceType((uint)CodeField.Pack(code)) : -1;
        if (decoded.InsuranceType < 0)
        {
            decoded.Reject(RejectReason.UnknownInsuranceType, column);
        }
    }

    /// <summary>Sets the month of posting and checks the year.</summary>
    public static void CheckPeriod(int day, int year, int column, ref DecodedRow decoded)
    {
        decoded.Month = (day / 100 % 100) - 1;
        if (day / 10000 != year)
        {
            decoded.Reject(RejectReason.OutsidePeriod, column);
        }
    }
}
