using MedPool.Law;

namespace MedPool.Kernels;

/// <summary>What the gap and the bills from before pooling say to the recorder.</summary>
internal static class PrePoolingNotes
{
    private const string Name = "prePoolingGap";
    private const string OfBalance = "billsOfBalance";

    /// <summary>The gap and who shares it; each payment begins with them.</summary>
    public static void Gap(in SettlementRun run, in PrePoolingTerms terms, int area, Fen gap)
    {
        SettlementRecorder recorder = run.Recorder!;
        if (terms.Netted is { } rule && run.Facts[area].Has(AreaFact.PrePoolingBalances))
        {
            StepDraft netted = recorder.Begin(StageKind.PrePooling, area, rule);
            netted.Is(Name, gap, $"max(0, 0 - ({Books(netted, recorder.BooksOf(area))}))");
            recorder.Keep(recorder.Begin(StageKind.PrePooling, area, terms.Rule).Figure(Name).Shares(terms.Shares, in run, terms.Rule));
            return;
        }

        recorder.Keep(recorder.Begin(StageKind.PrePooling, area, terms.Rule).Fact(AreaFact.PrePoolingGap).Shares(terms.Shares, in run, terms.Rule));
    }

    /// <summary>What a party pays of the gap.</summary>
    public static void Part(SettlementRecorder recorder, int area, int index)
    {
        StepDraft step = recorder.Kept(area);
        step.Moves(FormattableString.Invariant($"apportion({Name}, {step.Weights})[{index}]"));
    }

    /// <summary>What the balance pays of unpaid bills.</summary>
    public static void BillsOfBalance(SettlementRecorder recorder, int area, ushort rule)
    {
        recorder.Forget(OfBalance, area);
        if (recorder.IsInForce(area))
        {
            recorder.Begin(StageKind.PrePooling, area, rule).Fact(AreaFact.UnpaidBills).Account(PartyKind.Balance).Moves("min(unpaidBills, max(0, balance))", OfBalance);
        }
    }

    /// <summary>What the government pays of them.</summary>
    public static void BillsOfGovernment(SettlementRecorder recorder, int area, ushort rule, Fen paid)
    {
        if (recorder.IsInForce(area))
        {
            StepDraft step = recorder.Begin(StageKind.PrePooling, area, rule).Fact(AreaFact.UnpaidBills);
            step.Moves(paid > Fen.Zero ? $"unpaidBills - {step.Earlier(OfBalance)}" : "unpaidBills");
        }
    }

    private static string Books(StepDraft step, EquatableArray<BookBalance> books)
    {
        var names = new List<string>();
        foreach (BookBalance book in books)
        {
            string name = "prePoolingBalance" + string.Concat(book.Book.Split('-').Select(StepDraft.Capital));
            step.Number(name, ExplanationNumber.Of(book.Amount), ExplanationSource.Fact);
            names.Add(name);
        }

        return string.Join(" + ", names);
    }
}
