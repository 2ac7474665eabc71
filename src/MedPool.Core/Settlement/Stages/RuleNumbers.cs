using MedPool.Law;

namespace MedPool.Internals;

/// <summary>The number of each rule of a policy: its place among the policy's rule ids.</summary>
internal sealed class RuleNumbers
{
    private readonly Dictionary<string, ushort> _numbers = new(StringComparer.Ordinal);

    public RuleNumbers(PolicyDocument document)
    {
        foreach (string rule in document.RuleIds)
        {
            _numbers.Add(rule, (ushort)_numbers.Count);
        }
    }

    public ushort this[Citation cite] => _numbers[cite.Rule];

    public ushort? Find(Citation? cite) => cite is null ? null : this[cite];
}
