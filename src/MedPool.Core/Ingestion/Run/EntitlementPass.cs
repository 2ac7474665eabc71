namespace MedPool.Internals;

/// <summary>
/// Looks over a block's posted claims once more, after they are posted, for those of members who are not entitled to them in their month. Only runs that ask for it have
/// one, one a worker, so that the row loops know nothing of it.
/// </summary>
internal sealed class EntitlementPass(EntitlementCheck check)
{
    private static readonly ulong MaternityType = CodeField.Pack(CodeField.MaternityInsuranceType);

    private readonly RowFields _fields = new();

    /// <summary>Notes the rows in the block.</summary>
    public void Mark(Block block)
    {
        List<int> rows = block.Unentitled ??= [];
        rows.Clear();
        for (int row = 0; row < block.RowCount && !block.IsSkipped; row++)
        {
            if (block.Reasons[row] == (byte)RejectReason.None && !IsEntitled(block.Row(row), block.Feed.Layout))
            {
                rows.Add(row);
            }
        }
    }

    private bool IsEntitled(ReadOnlySpan<byte> row, RecordLayout layout)
    {
        _fields.TrySplit(row, layout); // It was posted: it can be split, and its day can be read.
        return check(_fields.Text(row, ClaimColumn.Member), MonthOf(_fields, row), BenefitOf(row));
    }

    // As the pooled payment is posted.
    private BenefitComponent BenefitOf(ReadOnlySpan<byte> row)
    {
        bool maternityType = CodeField.Pack(_fields.Text(row, ClaimColumn.InsuranceType)) == MaternityType;
        return ClaimPoster.PooledAccount((int)CodeField.FindBenefitClass(_fields.Text(row, ClaimColumn.MedicalType)), maternityType) switch
        {
            Account.BenefitOutpatient => BenefitComponent.Outpatient,
            Account.BenefitInpatient => BenefitComponent.Inpatient,
            _ => BenefitComponent.Maternity,
        };
    }

    internal static int MonthOf(RowFields fields, ReadOnlySpan<byte> row) => DateField.TryParseDay(fields.Text(row, ClaimColumn.Time), out int day) ? day / 100 : 0;
}

/// <summary>Counts and lists what the passes marked, in (file, line) order: called for one block after another, when duplicates are known.</summary>
internal sealed class UnentitledList(UnentitledClaimSink? sink)
{
    private readonly RowFields _fields = new();

    /// <summary>Claims marked and posted.</summary>
    public long Count { get; private set; }

    /// <summary>Takes a block.</summary>
    /// <param name="block">The block; its marked rows may have been rejected as duplicates since.</param>
    /// <param name="firstLine">Line number of its first row.</param>
    public void Take(Block block, long firstLine)
    {
        foreach (int row in block.Unentitled ?? [])
        {
            if (block.Reasons[row] == (byte)RejectReason.None)
            {
                Count++;
                Write(block, row, firstLine + row);
            }
        }
    }

    private void Write(Block block, int row, long line)
    {
        if (sink is null)
        {
            return;
        }

        ReadOnlySpan<byte> text = block.Row(row);
        _fields.TrySplit(text, block.Feed.Layout);
        sink.Write(new UnentitledClaim
        {
            File = block.Feed.Name,
            Line = line,
            Id = _fields.Text(text, ClaimColumn.Id),
            Member = _fields.Text(text, ClaimColumn.Member),
            Month = EntitlementPass.MonthOf(_fields, text),
        });
    }
}
