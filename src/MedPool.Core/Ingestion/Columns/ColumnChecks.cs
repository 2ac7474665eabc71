namespace MedPool.Internals;

/// <summary>The checks that rows of claim and contribution columns share in the scalar definition, and how such rows are counted.</summary>
internal static unsafe class ColumnChecks
{
    /// <summary>The largest amount that text can have, in fen: 15 digits of yuan and two decimals.</summary>
    private const long AmountMax = 99_999_999_999_999_999;

    /// <summary>Reads a row's amounts. An amount that text could not have is <see cref="RejectReason.BadNumber"/>.</summary>
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

    /// <summary>Checks the area and the insurance type.</summary>
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

    /// <summary>Checks the month.</summary>
    public static void CheckMonth(ref DecodedRow decoded, int timeColumn)
    {
        if (decoded.Month is < 0 or >= LedgerShape.Months)
        {
            decoded.Reject(RejectReason.OutsidePeriod, timeColumn);
        }
    }

    /// <summary>Whether an area is valid on some day of a month: columns have no days.</summary>
    public static bool IsAreaValid<TTables>(TTables tables, int year, int area, int month)
        where TTables : struct, IRecordTables =>
        tables.IsAreaValid(area, (year * 10000) + (month * 100) + 1)
        || tables.IsAreaValid(area, (year * 10000) + (month * 100) + DateField.DaysInMonth(year, month));

    /// <summary>Counts a row, adds its amounts to the control sums, and reports it if it is rejected.</summary>
    /// <param name="decoded">The row.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="totals">The control totals.</param>
    /// <param name="rejects">Receives a rejected row; or <see langword="null"/>.</param>
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
