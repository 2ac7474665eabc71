using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Finds the words of the law behind a transfer or a requirement: those that the stage itself cites, before any other citation of the same rule.</summary>
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
               from entry in Of(stage)
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

    // What a transfer follows stands before what the stage as a whole follows.
    private static IEnumerable<(PartyKind? Payer, Citation? Cite)> Of(Stage stage) => stage switch
    {
        OpeningStage opening => [(PartyKind.Bank, opening.PoolIncome), (PartyKind.Contributors, opening.Income), (PartyKind.Fund, opening.Expenditure)],
        LevyStage levy => [.. levy.Sources.Select(static leg => ((PartyKind?)leg.Party, (Citation?)leg.Cite)), (null, levy.Cite)],
        ManagementLiabilityStage liability => [(null, liability.Cite), (null, liability.Liability)],
        SurplusStage surplus => [(null, surplus.Credit?.Cite), (null, surplus.Cite)],
        CoverageStage coverage => [.. coverage.Steps.SelectMany(Of), (null, coverage.RequiresBalance), (null, coverage.OneApplication), (null, coverage.Cite)],
        ClosingStage closing => [(null, closing.QuotaCarryOver), (null, closing.FrozenFlag)],
        _ => [(null, stage.Cite)],
    };

    private static IEnumerable<(PartyKind? Payer, Citation? Cite)> Of(CoverageStep step)
    {
        if (step is not SharedStep shared)
        {
            return ((OwnStep)step).From.Select(party => ((PartyKind?)party, (Citation?)step.Cite));
        }

        IEnumerable<PartyKind> payers = shared.ReserveForShare ? shared.Shares.Parties.Append(PartyKind.Reserve) : shared.Shares.Parties;
        return payers.Select(party => ((PartyKind?)party, (Citation?)step.Cite)).Append((null, shared.Deduction?.Cite));
    }

    private sealed record Entry(StageKind Stage, PartyKind? Payer, Citation Cite);
}
