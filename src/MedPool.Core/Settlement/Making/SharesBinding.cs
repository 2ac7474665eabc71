using MedPool.Kernels;
using MedPool.Law;

namespace MedPool.Internals;

/// <summary>Checks decided shares against the steps of a fund that they decide: who may share, and that the shares add up to 1.</summary>
internal sealed class SharesBinding
{
    private readonly Dictionary<string, PartyKind[]> _parties = [];
    private readonly Dictionary<string, Citation> _rules = [];
    private readonly HashSet<string> _completed = []; // Decisions of which the pool's share alone may be given.

    public SharesBinding(PolicyFund fund)
    {
        foreach (Stage stage in fund.Stages)
        {
            foreach ((ShareList list, bool completes) in ListsOf(stage))
            {
                if (list.Decision is { } decision)
                {
                    _parties[decision] = [.. _parties.GetValueOrDefault(decision, []).Union(list.Parties)];
                    if (list.Cite is { } rule)
                    {
                        _ = _rules.TryAdd(decision, rule);
                    }

                    _ = completes && _completed.Add(decision);
                }
            }
        }
    }

    /// <summary>Whether a decision is asked for by a step of the fund.</summary>
    public bool Asks(SharesDecision decision) => _parties.ContainsKey(decision.ToKey());

    /// <summary>Brings shares to billionths.</summary>
    /// <exception cref="FactsException">A party has no part in what is decided, stands twice, or the shares do not add up to 1.</exception>
    public DecidedShares Bind(SharesDecision decision, EquatableArray<PartyShare> shares, FactPlace place)
    {
        string key = decision.ToKey();
        place = place with { Fact = key };
        Citation? rule = _rules.GetValueOrDefault(key);
        DecidedShares decided = default;
        foreach (PartyShare share in shares)
        {
            if (_parties.TryGetValue(key, out PartyKind[]? allowed) && !allowed.Contains(share.Party))
            {
                throw FactsBinding.Problem(place, $"{share.Party.ToText()} has no part here; the policy shares among {string.Join(" and ", allowed.Select(PartyNames.ToText))}", rule);
            }

            decided = decided.With(share.Party, Billionths(share, place, rule));
        }

        if (_completed.Contains(key) && shares.Count == 1 && shares[0].Party == PartyKind.Pool)
        {
            decided = decided with { AreaFiscal = DecidedShares.Whole - decided.Pool };
        }

        return decided.Sum == DecidedShares.Whole
            ? decided
            : throw FactsBinding.Problem(place, $"the shares add up to {new Rate(decided.Sum, DecidedShares.Whole)}, not to 1; correct them", rule);
    }

    private static int Billionths(PartyShare share, FactPlace place, Citation? rule)
    {
        bool sound = DecidedShares.Whole % share.Share.Denominator == 0 && share.Share >= Rate.Zero && share.Share <= Rate.One;
        return sound
            ? (int)(share.Share.Numerator * (DecidedShares.Whole / share.Share.Denominator))
            : throw FactsBinding.Problem(place, $"the share {share.Share} of {share.Party.ToText()} is not a decimal from 0 to 1 with up to 9 digits", rule);
    }

    private static IEnumerable<(ShareList List, bool Completes)> ListsOf(Stage stage) => stage switch
    {
        PrePoolingStage prePooling => [(prePooling.Shares, false)],
        SurplusStage surplus => [(surplus.Shares, false)],
        CoverageStage coverage => coverage.Steps.OfType<SharedStep>().Select(static step => (step.Shares, step.Deduction is not null)),
        _ => [],
    };
}
