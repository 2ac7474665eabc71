namespace MedPool.Internals;

/// <summary>What the scalar definitions of claim and contribution columns share: amounts in range, totals, rejects.</summary>
internal static unsafe class ColumnChecks
{
    /// <summary>The largest amount of 15 digits of yuan and two decimals, in fen: the largest that text has.</summary>
    private const long AmountMax = 99_999_999_999_999_999;

    /// <summary>Reads a row's amounts; one that text could not have is <see cref="RejectReason.BadNumber"/>.</summary>
    public static void ReadAmounts(long** columns, nint row, int count, int firstColumn, ref DecodedRow decoded)
    {
        decoded = default;
        decoded.Column = -1;
        decoded.AmountsRead = true;
        for (int i = 0; i < count; i++)
        {
            long amount = columns[i] is null ? 0 : columns[i][row];
            if (amount is > AmountMax or < -AmountMax)
            {
                decoded.AmountsRead = false;
                decoded.Reject(RejectReason.BadNumber, firstColumn + i);
            }

            decoded.Amounts[i] = amount;
        }
    }

    /// <summary>The checks of area and insurance type.</summary>
    public static void CheckKeys<TTables>(TTables tables, int year, ref DecodedRow decoded, int areaColumn, int insuranceTypeColumn)
        where TTables : struct, IRecordTables
    {
        bool isMonth = decoded.Month is >= 0 and < LedgerShape.Months;
        if (decoded.Area >= tables.AreaCount || (isMonth && !IsAreaValid(tables, year, decoded.Area, decoded.Month + 1)))
        {
            decoded.Reject(RejectReason.UnknownArea, areaColumn);
        }

        if (decoded.InsuranceType >= tables.InsuranceTypeCount)
        {
            decoded.Reject(RejectReason.UnknownInsuranceType, insuranceTypeColumn);
        }
    }

    /// <summary>The months in which a code begins or ends to be valid count whole, for there is no day here.</summary>
    public static bool IsAreaValid<TTables>(TTables tables, int year, int area, int month)
        where TTables : struct, IRecordTables =>
        tables.IsAreaValid(area, (year * 10000) + (month * 100) + 1) || tables.IsAreaValid(area, (year * 10000) + (month * 100) + DateField.DaysInMonth(year, month));

    /// <summary>Counts a row, adds its amounts to the control sums, and hands it over if it is rejected.</summary>
    public static void Count(in DecodedRow decoded, long number, TotalsTally totals, RejectSink? rejects)
    {
        totals.Rows[(int)decoded.Reason]++;
        if (decoded.Reason != RejectReason.None)
        {
            rejects?.Write(new Reject
            {
                File = string.Empty,
                Line = number,
                Reason = decoded.Reason,
                Column = decoded.Column < 0 ? string.Empty : RecordColumns.Of(totals.Kind)[decoded.Column].Name,
                Row = default,
            });
        }

        Int128[] columnSums = decoded.Reason == RejectReason.None ? totals.Posted : totals.Rejected;
        for (int i = 0; decoded.AmountsRead && i < columnSums.Length; i++)
        {
            columnSums[i] += decoded.Amounts[i];
        }
    }
}
