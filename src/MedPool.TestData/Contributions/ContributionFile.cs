namespace MedPool.TestData;

/// <summary>The text of <c>contributions.csv</c>: the receipts that belong to the claims, in the order of their days, bad rows among them.</summary>
internal sealed class ContributionFile
{
    private readonly YearPlan _plan;
    private readonly long _rows;
    private readonly BadRows _bad;
    private readonly byte[][] _days;
    private readonly byte[] _dayBefore;
    private readonly RowText _text;

    /// <summary>Prepares a file of so many rows.</summary>
    public ContributionFile(YearPlan plan, long rows, BadRows bad, Stream stream)
    {
        (_plan, _rows, _bad) = (plan, rows, bad);
        _days = DayTexts.OfYear(plan.Year);
        _dayBefore = DayTexts.DayBefore(plan.Year);
        _text = new RowText(stream);
    }

    /// <summary>Writes all rows.</summary>
    /// <param name="contributions">Makes the receipt of each row, in its final size.</param>
    /// <param name="rows">The row numbers.</param>
    /// <returns>The income of the good receipts.</returns>
    public ContributionTotals Write(ContributionScaling contributions, IEnumerable<long> rows)
    {
        var totals = new ContributionTotals(_plan);
        _text.Text("clct_id,psn_no,emp_no,insu_admdvs,insutype,payer_type,accrym,clct_time,clctstd,emp_clct_amt,psn_clct_amt,finsubs_amt,oth_clct_amt"u8);
        _text.EndRow();
        foreach (long row in rows)
        {
            ContributionRow receipt = contributions.Make(row);
            RejectReason bad = _bad[row];
            WriteRow(row, receipt, bad);
            if (bad == RejectReason.None)
            {
                totals.Add(receipt);
            }
        }

        _text.Flush();
        return totals;
    }

    private void WriteRow(long row, in ContributionRow receipt, RejectReason bad)
    {
        WriteId(bad == RejectReason.DuplicateId ? _bad.GoodRowBefore(row) : row, bad);
        WriteNumber(receipt, receipt.Member, 9, bad == RejectReason.LineTooLong ? 1 << 16 : 0);
        WriteNumber(receipt, receipt.Employer, 7, 0);
        _text.Text(bad == RejectReason.UnknownArea ? "999999"u8 : _plan.AreaCodes[receipt.Area]);
        _text.Comma();
        _text.Text(bad == RejectReason.UnknownInsuranceType ? "999"u8 : _plan.Types[receipt.Type].Code);
        _text.Comma();
        _text.Digits(bad == RejectReason.UnknownPayerType ? 8 : receipt.PayerType, 1);
        _text.Comma();
        WriteDates(row, bad);
        WriteAmounts(receipt, bad);
        _text.EndRow();
    }

    private void WriteId(long row, RejectReason bad)
    {
        if (bad != RejectReason.BadId)
        {
            _text.Byte((byte)'C');
            _text.Digits(_plan.Year, 4);
            _text.Digits(row + 1, row < 99_999_999_999 ? 11 : 12);
        }

        _text.Comma();
    }

    private void WriteNumber(in ContributionRow receipt, long number, int digits, int excess)
    {
        if (number >= 0)
        {
            _text.Text(_plan.AreaCodes[receipt.Area]);
            _text.Digits(number, digits);
        }

        _text.Repeat((byte)'9', excess);
        _text.Comma();
    }

    private void WriteDates(long row, RejectReason bad)
    {
        byte[] day = _days[(int)((Int128)row * _plan.DaysInYear / _rows)];
        _text.Text(day.AsSpan(0, 4));
        _text.Text(bad == RejectReason.BadDate ? "13"u8 : day.AsSpan(5, 2));
        _text.Comma();
        _text.Text(bad == RejectReason.OutsidePeriod ? _dayBefore : day);
        _text.Comma();
    }

    private void WriteAmounts(in ContributionRow receipt, RejectReason bad)
    {
        Write(receipt.IsUniform ? 0 : receipt.Base);
        if (bad == RejectReason.BadNumber)
        {
            _text.Text("1.005,"u8);
        }
        else
        {
            Write(receipt.EmployerAmount);
        }

        Write(receipt.MemberAmount);
        _text.Amount(receipt.Subsidy);
        if (bad != RejectReason.MalformedRow)
        {
            _text.Comma();
            _text.Amount(receipt.Other);
        }
    }

    private void Write(long amount)
    {
        _text.Amount(amount);
        _text.Comma();
    }
}
