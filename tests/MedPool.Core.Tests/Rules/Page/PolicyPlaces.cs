using System.Text.Json;
using MedPool.Tests.HouseRules;

namespace MedPool.Tests.Rules.Page;

/// <summary>Where the policies cite each rule: <c>jinhua 二、7（1）: employee levy</c>.</summary>
internal sealed class PolicyPlaces
{
    private readonly Dictionary<string, List<string>> _places = [];

    public PolicyPlaces()
    {
        foreach (string path in RepositoryFiles.All("policies", ".policy.json"))
        {
            using JsonDocument policy = JsonDocument.Parse(RepositoryFiles.Read(path));
            string id = policy.RootElement.GetProperty("id").GetString()!;
            foreach (JsonProperty section in policy.RootElement.EnumerateObject().Where(section => section.Name != "funds"))
            {
                Walk(section.Value, id, section.Name);
            }

            foreach (JsonElement fund in policy.RootElement.GetProperty("funds").EnumerateArray())
            {
                WalkFund(fund, id);
            }
        }
    }

    public IReadOnlyList<string> this[string rule] => _places.GetValueOrDefault(rule) ?? [];

    private void WalkFund(JsonElement fund, string policy)
    {
        string name = fund.GetProperty("id").GetString()!;
        foreach (JsonProperty part in fund.EnumerateObject().Where(part => part.Name != "stages"))
        {
            Walk(part.Value, policy, name + " " + (part.Name == "cite" ? "fund" : part.Name));
        }

        foreach (JsonElement stage in fund.GetProperty("stages").EnumerateArray())
        {
            Walk(stage, policy, name + " " + stage.GetProperty("stage").GetString());
        }
    }

    private void Walk(JsonElement element, string policy, string place)
    {
        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("quote", out _))
        {
            Add(element.GetProperty("rule").GetString()!, $"{policy} {element.GetProperty("article").GetString()}: {place}");
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in element.EnumerateObject())
            {
                Walk(member.Value, policy, place);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Walk(item, policy, place);
            }
        }
    }

    private void Add(string rule, string place)
    {
        if (!_places.TryGetValue(rule, out List<string>? places))
        {
            _places.Add(rule, places = []);
        }

        if (!places.Contains(place))
        {
            places.Add(place);
        }
    }
}
