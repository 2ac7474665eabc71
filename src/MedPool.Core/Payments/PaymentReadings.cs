using MedPool.Law;

namespace MedPool.Internals;

/// <summary>The readings that payments during the year depend on: the policy's chosen alternatives, or those selected in their place.</summary>
/// <param name="policy">The policy.</param>
/// <param name="selected">The alternative's name by the reading's name.</param>
/// <param name="subject">What the readings are of, for messages: <c>late interest</c>.</param>
/// <param name="names">The readings that can be selected.</param>
internal sealed class PaymentReadings(PolicyDocument policy, IReadOnlyDictionary<string, string> selected, string subject, params string[] names)
{
    /// <summary>Refuses a selection that the policy does not know.</summary>
    /// <exception cref="PolicyException">A selected reading is not one of these, or has no such alternative.</exception>
    public void Check()
    {
        string[] known =
        [
            .. policy.Readings.Where(reading => names.Contains(reading.Name))
                .SelectMany(reading => reading.Alternatives.Select(alternative => $"{reading.Name}={alternative.Name}")),
        ];
        foreach ((string name, string alternative) in selected)
        {
            if (!known.Contains($"{name}={alternative}"))
            {
                string possible = known.Length == 0 ? $"{policy.Id} has none." : $"Known are {string.Join(" and ", known)}.";
                throw new PolicyException($"'{name}={alternative}' is not a reading of {subject}.\n  {possible}");
            }
        }
    }

    /// <summary>The alternative in use; <see langword="null"/> where the policy does not have the reading.</summary>
    public string? Of(string name) =>
        selected.GetValueOrDefault(name) ?? policy.Readings.FirstOrDefault(reading => reading.Name == name)?.Chosen;
}
