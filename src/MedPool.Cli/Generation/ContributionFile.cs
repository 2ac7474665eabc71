using MedPool.Cli.Output;

namespace MedPool.Cli.Generation;

/// <summary>Writes <c>contributions.csv</c>: the receipts that belong to the claims, in the order of their days, bad rows among them.</summary>
internal sealed class ContributionFile
{
    private const int CancelEvery = 4096;

    private readonly YearPlan _plan;
    private readonly long _rows;
    private readonly BadRows _bad;
    private readonly byte[][] _days;
    private readonly byte[] _dayBefore;
    private readonly Utf8Rows _text;

    /// <summary>Prepares a file of so many rows.</summary>
    public ContributionFile(YearPlan plan, long rows, Stream stream)
    {
        (_plan, _rows) = (plan, rows);
        _bad = new BadRows(BadRows.OfContributions, rows, plan.Seed, Streams.Contributions);
        _days = Days.OfYear(plan.Year);
        _dayBefore = Days.Text(new DateOnly(plan.Year, 1, 1).AddDays(-1));
        _text = new Utf8Rows(stream);
    }

    /// <summary>Writes all rows.</summary>
    /// <returns>What each fund received in each area, in fen.</returns>
    public long[,] Write(ClaimTotals claims, ProgressLine progress, CancellationToken cancellationToken)
    {
        var income = new long[_plan.Policy.Funds.Count, _plan.AreaCodes.Length];
        var maker = new ContributionMaker(_plan);
        var scale = new ContributionScale(_plan, maker, _rows, claims, cancellationToken);
        _text.Text("clct_id,psn_no,emp_no,insu_admdvs,insutype,payer_type,accrym,clct_time,clctstd,emp_clct_amt,psn_clct_amt,finsubs_amt,oth_clct_amt"u8);
        _text.EndRow();
        for (long row = 0; row < _rows; row++)
        {
            if (row % CancelEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress.Report(row);
            }

            ContributionRow receipt = scale.Apply(maker.Make(row));
            BadRowKind bad = _bad[row];
            WriteRow(row, receipt, bad);
            if (bad == BadRowKind.None)
            {
                TypePlan type = _plan.Types[receipt.Type];
                income[type.Fund, receipt.Area] += receipt.Income(type);
            }
        }

        _text.Flush();
        return income;
    }

    private void WriteRow(long row, in ContributionRow receipt, BadRowKind bad)
    {
        WriteId(bad == BadRowKind.Duplicate ? GoodRowBefore(row) : row, bad);
        WriteNumber(receipt, receipt.Member, 9, bad == BadRowKind.LineTooLong ? 1 << 16 : 0);
        WriteNumber(receipt, receipt.Employer, 7, 0);
        _text.Text(bad == BadRowKind.UnknownArea ? "999999"u8 : _plan.AreaCodes[receipt.Area]);
        Comma();
        _text.Text(bad == BadRowKind.UnknownInsuranceType ? "999"u8 : _plan.Types[receipt.Type].Code);
        Comma();
        _text.Digits(bad == BadRowKind.UnknownPayerType ? 8 : receipt.PayerType, 1);
        Comma();
        WriteDates(row, bad);
        WriteAmounts(receipt, bad);
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
            _text.Byte((byte)'C');
            _text.Digits(_plan.Year, 4);
            _text.Digits(row + 1, 11);
        }

        Comma();
    }

    private void WriteNumber(in ContributionRow receipt, long number, int digits, int excess)
    {
        if (number >= 0)
        {
            _text.Text(_plan.AreaCodes[receipt.Area]);
            _text.Digits(number, digits);
        }

        _text.Repeat((byte)'9', excess);
        Comma();
    }

    private void WriteDates(long row, BadRowKind bad)
    {
        byte[] day = _days[(int)((Int128)row * _plan.DaysInYear / _rows)];
        _text.Text(day.AsSpan(0, 4));
        _text.Text(bad == BadRowKind.BadDate ? "13"u8 : day.AsSpan(5, 2));
        Comma();
        _text.Text(bad == BadRowKind.OutsidePeriod ? _dayBefore : day);
        Comma();
    }

    private void WriteAmounts(in ContributionRow receipt, BadRowKind bad)
    {
        Write(receipt.IsUniform ? 0 : receipt.Base);
        if (bad == BadRowKind.BadNumber)
        {
            _text.Text("1.005,"u8);
        }
        else
        {
            Write(receipt.EmployerAmount);
        }

        Write(receipt.MemberAmount);
        _text.Amount(receipt.Finance);
        if (bad != BadRowKind.Malformed)
        {
            Comma();
            _text.Amount(receipt.Other);
        }
    }

    private void Write(long amount)
    {
        _text.Amount(amount);
        Comma();
    }

    private void Comma() => _text.Byte((byte)',');
}
