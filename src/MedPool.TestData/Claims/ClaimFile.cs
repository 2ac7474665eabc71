namespace MedPool.TestData;

/// <summary>The text of <c>claims.csv</c>: the year's claims in the order of their days, bad rows among them.</summary>
internal sealed class ClaimFile
{
    private readonly YearPlan _plan;
    private readonly long _rows;
    private readonly BadRows _bad;
    private readonly byte[][] _days;
    private readonly byte[] _dayBefore;
    private readonly RowText _text;

    /// <summary>Prepares a file of so many rows.</summary>
    public ClaimFile(YearPlan plan, long rows, BadRows bad, Stream stream)
    {
        (_plan, _rows, _bad) = (plan, rows, bad);
        _days = DayTexts.OfYear(plan.Year);
        _dayBefore = DayTexts.DayBefore(plan.Year);
        _text = new RowText(stream);
    }

    /// <summary>Writes all rows.</summary>
    /// <param name="claims">Makes the claim of each row.</param>
    /// <param name="rows">The row numbers.</param>
    /// <returns>The cost of the good claims.</returns>
    public ClaimTotals Write(ClaimGenerator claims, IEnumerable<long> rows)
    {
        var totals = new ClaimTotals(_plan);
        WriteHeader();
        foreach (long row in rows)
        {
            ClaimRow claim = claims.Make(row);
            RejectReason bad = _bad[row];
            WriteRow(row, claim, bad);
            if (bad == RejectReason.None)
            {
                totals.Add(claim);
            }
        }

        _text.Flush();
        return totals;
    }

    private void WriteHeader()
    {
        _text.Text("setl_id,psn_no,insu_admdvs,insutype,med_type,setl_time,medfee_sumamt,hifp_pay,cvlserv_pay,hifes_pay,hifmi_pay,hifob_pay,"u8);
        _text.Text("maf_pay,oth_pay,acct_pay,psn_cash_pay,hosp_part_amt,refd_setl_flag"u8);
        _text.EndRow();
    }

    private void WriteRow(long row, in ClaimRow claim, RejectReason bad)
    {
        WriteId(bad == RejectReason.DuplicateId ? _bad.GoodRowBefore(row) : row, bad);
        WriteMember(claim, bad);
        _text.Text(bad == RejectReason.UnknownArea ? "999999"u8 : _plan.AreaCodes[claim.Area]);
        _text.Comma();
        _text.Text(bad == RejectReason.UnknownInsuranceType ? "999"u8 : _plan.Types[claim.Type].Code);
        _text.Comma();
        _text.Digits(bad == RejectReason.UnknownMedicalType ? 88 : claim.MedicalType, 2);
        _text.Comma();
        WriteTime(row, bad);
        WriteAmounts(claim, bad);
        if (bad != RejectReason.MalformedRow)
        {
            _text.Byte(claim.IsRefund || bad == RejectReason.WrongSign ? (byte)'1' : (byte)'0');
        }

        _text.EndRow();
    }

    private void WriteId(long row, RejectReason bad)
    {
        if (bad != RejectReason.BadId)
        {
            _text.Digits(_plan.Year, 4);
            _text.Digits(row + 1, 12);
        }

        _text.Comma();
    }

    private void WriteMember(in ClaimRow claim, RejectReason bad)
    {
        _text.Text(_plan.AreaCodes[claim.Area]);
        _text.Digits(claim.Member, 9);
        if (bad == RejectReason.LineTooLong)
        {
            _text.Repeat((byte)'9', 1 << 16);
        }

        _text.Comma();
    }

    private void WriteTime(long row, RejectReason bad)
    {
        int day = (int)((Int128)row * _plan.DaysInYear / _rows);
        switch (bad)
        {
            case RejectReason.BadDate:
                _text.Digits(_plan.Year, 4);
                _text.Text("-02-30"u8);
                break;
            case RejectReason.OutsidePeriod:
                _text.Text(_dayBefore);
                break;
            default:
                _text.Text(_days[day]);
                break;
        }

        long second = 28_800 + (row % 33_000); // Between 8:00 and 17:10.
        _text.Byte((byte)' ');
        _text.Digits(second / 3600, 2);
        _text.Byte((byte)':');
        _text.Digits(second / 60 % 60, 2);
        _text.Byte((byte)':');
        _text.Digits(second % 60, 2);
        _text.Comma();
    }

    private void WriteAmounts(in ClaimRow claim, RejectReason bad)
    {
        Write(claim.Fee + (bad == RejectReason.Unbalanced ? 1 : 0));
        if (bad == RejectReason.BadNumber)
        {
            _text.Text("1.005,"u8);
        }
        else
        {
            Write(claim.Pooled);
        }

        Write(claim.CivilServant);
        Write(claim.Supplementary);
        Write(claim.ResidentSeriousIllness);
        Write(claim.EmployeeSeriousIllness);
        Write(claim.Assistance);
        Write(claim.Other);
        Write(claim.PersonalAccount);
        Write(claim.Cash);
        _text.Amount(claim.Hospital);
        if (bad != RejectReason.MalformedRow)
        {
            _text.Comma();
        }
    }

    private void Write(long amount)
    {
        _text.Amount(amount);
        _text.Comma();
    }
}
