using MedPool.Law;

namespace MedPool.Internals;

/// <summary>
/// Finds the words of the law behind a transfer or a requirement: those that the stage itself cites, before any other citation of the same rule.
/// </summary>
internal sealed class StageCitations
{
    private readonly PolicyDocument _document;
    private readonly Entry[] _cites;

    public StageCitations(PolicyDocument document, PolicyFund fund)
    {
        _document = document;
        _cites =
        [
            .. from stage in fund.Stages
               from entry in StageDescription.Of(stage.Kind).Cites(stage)
               where entry.Cite is not null
               select new Entry(stage.Kind, entry.Payer, entry.Cite!),
        ];
    }

    /// <summary>The citation of a rule: of the step in which the payer pays, else of the stage, else of the fund, else of the policy.</summary>
    public Citation Find(ushort rule, StageKind? stage = null, PartyKind? payer = null)
    {
        string id = _document.RuleIds[rule];
        return _cites.FirstOrDefault(entry => entry.Cite.Rule == id && entry.Stage == stage && entry.Payer == payer)?.Cite
            ?? _cites.FirstOrDefault(entry => entry.Cite.Rule == id && entry.Stage == stage)?.Cite
            ?? _cites.FirstOrDefault(entry => entry.Cite.Rule == id)?.Cite
            ?? _document.Citations.First(cite => cite.Rule == id);
    }

    private sealed record Entry(StageKind Stage, PartyKind? Payer, Citation Cite);
}
