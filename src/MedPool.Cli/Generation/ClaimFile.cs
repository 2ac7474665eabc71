using MedPool.Cli.Output;

namespace MedPool.Cli.Generation;

/// <summary>Writes <c>claims.csv</c>: the year's claims in the order of their days, bad rows among them.</summary>
internal sealed class ClaimFile
{
    private const int CancelEvery = 4096;

    private readonly YearPlan _plan;
    private readonly long _rows;
    private readonly BadRows _bad;
    private readonly ClaimMaker _claims;
    private readonly byte[][] _days;
    private readonly byte[] _dayBefore;
    private readonly Utf8Rows _text;

    /// <summary>Prepares a file of so many rows.</summary>
    public ClaimFile(YearPlan plan, long rows, Stream stream)
    {
        (_plan, _rows) = (plan, rows);
        _bad = new BadRows(BadRows.OfClaims, rows, plan.Seed, Streams.Claims);
        _claims = new ClaimMaker(plan, _bad);
        _days = Days.OfYear(plan.Year);
        _dayBefore = Days.Text(new DateOnly(plan.Year, 1, 1).AddDays(-1));
        _text = new Utf8Rows(stream);
    }

    /// <summary>Writes all rows.</summary>
    /// <returns>What the good ones cost.</returns>
    public ClaimTotals Write(ProgressLine progress, CancellationToken cancellationToken)
    {
        var totals = new ClaimTotals(_plan);
        WriteHeader();
        for (long row = 0; row < _rows; row++)
        {
            if (row % CancelEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress.Report(row);
            }

            ClaimRow claim = _claims.Make(row);
            BadRowKind bad = _bad[row];
            WriteRow(row, claim, bad);
            if (bad == BadRowKind.None)
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

    private void WriteRow(long row, in ClaimRow claim, BadRowKind bad)
    {
        WriteId(bad == BadRowKind.Duplicate ? GoodRowBefore(row) : row, bad);
        WriteMember(claim, bad);
        _text.Text(bad == BadRowKind.UnknownArea ? "999999"u8 : _plan.AreaCodes[claim.Area]);
        _text.Byte((byte)',');
        _text.Text(bad == BadRowKind.UnknownInsuranceType ? "999"u8 : _plan.Types[claim.Type].Code);
        _text.Byte((byte)',');
        _text.Digits(bad == BadRowKind.UnknownMedicalType ? 88 : claim.MedicalType, 2);
        _text.Byte((byte)',');
        WriteTime(row, bad);
        WriteAmounts(claim, bad);
        if (bad != BadRowKind.Malformed)
        {
            _text.Byte(claim.IsRefund || bad == BadRowKind.WrongSign ? (byte)'1' : (byte)'0');
        }

        _text.EndRow();
    }

    private long GoodRowBefore(long row)
    {
        do
        {
            row--;
        }
        while (_bad[row] != BadRowKind.None);
        return row;
    }

    private void WriteId(long row, BadRowKind bad)
    {
        if (bad != BadRowKind.BadId)
        {
            _text.Digits(_plan.Year, 4);
            _text.Digits(row + 1, 12);
        }

        _text.Byte((byte)',');
    }

    private void WriteMember(in ClaimRow claim, BadRowKind bad)
    {
        _text.Text(_plan.AreaCodes[claim.Area]);
        _text.Digits(claim.Member, 9);
        if (bad == BadRowKind.LineTooLong)
        {
            _text.Repeat((byte)'9', 1 << 16);
        }

        _text.Byte((byte)',');
    }

    private void WriteTime(long row, BadRowKind bad)
    {
        int day = (int)((Int128)row * _plan.DaysInYear / _rows);
        switch (bad)
        {
            case BadRowKind.BadDate:
                _text.Digits(_plan.Year, 4);
                _text.Text("-02-30"u8);
                break;
            case BadRowKind.OutsidePeriod:
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
        _text.Byte((byte)',');
    }

    private void WriteAmounts(in ClaimRow claim, BadRowKind bad)
    {
        Write(claim.Fee + (bad == BadRowKind.Unbalanced ? 1 : 0));
        if (bad == BadRowKind.BadNumber)
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
        Write(claim.EmployeeLargeAmount);
        Write(claim.Assistance);
        Write(claim.Other);
        Write(claim.PersonalAccount);
        Write(claim.Cash);
        _text.Amount(claim.Hospital);
        if (bad != BadRowKind.Malformed)
        {
            _text.Byte((byte)',');
        }
    }

    private void Write(long amount)
    {
        _text.Amount(amount);
        _text.Byte((byte)',');
    }
}
