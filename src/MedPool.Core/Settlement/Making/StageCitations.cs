using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>
/// Finds the words of the law behind a transfer or a requirement: those that the stage itself cites, before any other citation of the same rule.
/// </summary>
internal sealed class StageCitations
{
    private readonly PolicyDocument _document;
    private readonly Entry[] _cites;
    private readonly PolicyFund _fund;

    public StageCitations(PolicyDocument document, PolicyFund fund)
    {
        _document = document;
        _fund = fund;
        _cites =
        [
            .. from placed in fund.Stages.Select(static (stage, place) => (Stage: stage, Place: place))
               from entry in StageDescription.Of(placed.Stage.Kind).Cites(placed.Stage)
               where entry.Cite is not null
               select new Entry(placed.Place, entry.Payer, entry.Cite!),
        ];
    }

    /// <summary>The citation of a transfer.</summary>
    public Citation Of(in TransferEntry entry)
    {
        // A gap from before pooling and the bills of before can follow sentences of one rule.
        Citation? bills = entry.To.Kind == PartyKind.Providers ? (_fund.Stages[entry.Place] as PrePoolingStage)?.Bills : null;
        return bills ?? Find(entry.Rule, entry.Place, entry.From.Kind);
    }

    /// <summary>The citation of a rule: of the step in which the payer pays, else of the stage, else of the fund, else of the policy.</summary>
    /// <param name="rule">The number of the rule.</param>
    /// <param name="place">The stage's place in the policy's list, or <see langword="null"/>: any.</param>
    /// <param name="payer">Who pays, or <see langword="null"/>: anyone.</param>
    public Citation Find(ushort rule, int? place = null, PartyKind? payer = null)
    {
        string id = _document.RuleIds[rule];
        return _cites.FirstOrDefault(entry => entry.Cite.Rule == id && entry.Place == place && entry.Payer == payer)?.Cite
            ?? _cites.FirstOrDefault(entry => entry.Cite.Rule == id && entry.Place == place)?.Cite
            ?? _cites.FirstOrDefault(entry => entry.Cite.Rule == id)?.Cite
            ?? _document.Citations.First(cite => cite.Rule == id);
    }

    private sealed record Entry(int Place, PartyKind? Payer, Citation Cite);
}
