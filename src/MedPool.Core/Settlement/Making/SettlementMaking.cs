using System.Security.Cryptography;
using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Makes a settlement: binds the facts, runs the stages of each fund, and writes down what came of it.</summary>
internal static class SettlementMaking
{
    /// <summary>Settles a year.</summary>
    /// <param name="law">The law.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="options">The readings.</param>
    /// <param name="ledger">The ledger, or <see langword="null"/>.</param>
    /// <param name="hadLedger">Whether the facts have their income and expenditure from a ledger that is not at hand.</param>
    public static Settlement Settle(ISettlementLaw law, SettlementFacts facts, SettlementOptions options, Ledger? ledger, bool hadLedger = false)
    {
        PolicyDocument document = law.Document;
        using System.Diagnostics.Activity? activity = SettlementActivity.Start(document.Id, facts.Year);
        FactsBinding.Check(document, facts);
        ReadingChoice readings = ReadingChoice.Of(document, options.Readings);
        if (ledger is not null)
        {
            LedgerFigures.Check(document, facts.Year, ledger);
        }

        var funds = new List<FundSettlement>();
        var shaped = Shaping.None;
        for (int index = 0; index < document.Funds.Count; index++)
        {
            if (facts.Funds.TryGetValue(document.Funds[index].Id, out FundYear? year))
            {
                FundYear filled = ledger is null ? year : LedgerFigures.Fill(document.Funds[index], year, ledger);
                BoundFund bound = FactsBinding.Bind(law, index, filled, facts.Year);
                (FundSettlement settled, Shaping byReadings) = SettleFund(law, bound, facts.Year, readings, hadLedger || ledger is not null);
                shaped |= byReadings;
                SettlementActivity.Record(document.Id, settled);
                funds.Add(settled);
            }
        }

        return new Settlement
        {
            PolicyId = document.Id,
            PolicyVersion = document.Version,
            Year = facts.Year,
            Digest = DigestOf(law, facts, ledger),
            Funds = new EquatableArray<FundSettlement>([.. funds]),
            Readings = readings.Decided(new ShapingTexts(document, document.Funds[0]).ReadingsOf(shaped)),
        };
    }

    /// <summary>SHA-256 over the SHA-256 of ledger (or nothing), facts and policy, in that order.</summary>
    public static string DigestOf(ISettlementLaw law, SettlementFacts facts, Ledger? ledger)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (ledger is not null)
        {
            hash.AppendData(SHA256.HashData(ledger.ToBytes()));
        }

        hash.AppendData(facts.Digest());
        hash.AppendData(SHA256.HashData(law.Source));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static (FundSettlement Settled, Shaping Shaped) SettleFund(ISettlementLaw law, BoundFund bound, int year, ReadingChoice readings, bool hasLedger)
    {
        PolicyDocument document = law.Document;
        PolicyFund fund = document.Funds[bound.Index];
        FundFacts facts = bound.Fund;
        var buffers = new SettlementBuffers(document, bound.Index);
        var run = new SettlementRun(year, readings.ToKernel(), in facts, bound.Areas, buffers.Spans) { Text = new RequirementText(document), FundIndex = bound.Index };
        try
        {
            law.RunStages(ref run, bound.Index);
            FundSettlement settled = new FundReport(document, fund, bound, year).Write(in run);
            var steps = new Lazy<StoredStep[]>(() => StepMaking.Steps(document, bound, year, readings, hasLedger, settled));
            return (settled with { Steps = new StoredSteps(steps) }, run.Shaped);
        }
        catch (OverflowException overflow)
        {
            string path = $"$.funds.{fund.Id}";
            throw new FactsException($"{path}: the amounts together leave the range of an account (64 bits of fen). Check them.", overflow)
            {
                Path = path,
                FundId = fund.Id,
            };
        }
    }
}
