using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MedPool.Json;

/// <summary>How the results of a settlement are written as JSON, for programs that are compiled ahead of time and use no reflection.</summary>
/// <remarks>With the usual serialiser nothing of it is needed: the types name their converters themselves. Thread-safe.</remarks>
/// <example>
/// <code>
/// builder.Services.ConfigureHttpJsonOptions(http => http.SerializerOptions.TypeInfoResolverChain.Add(ResultTypes.Resolver));
/// </code>
/// </example>
public static class ResultTypes
{
    /// <summary>The types of settlements, transfers, orders, explanations, comparisons and findings, and lists of them.</summary>
    public static IJsonTypeInfoResolver Resolver => ResultTypesContext.Default;
}

/// <summary>What the compiler generates for <see cref="ResultTypes"/>.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Settlement))]
[JsonSerializable(typeof(FundSettlement))]
[JsonSerializable(typeof(IReadOnlyList<SettlementArea>))]
[JsonSerializable(typeof(IReadOnlyList<Transfer>))]
[JsonSerializable(typeof(IReadOnlyList<RemittanceOrder>))]
[JsonSerializable(typeof(IReadOnlyList<OutstandingItem>))]
[JsonSerializable(typeof(IReadOnlyList<PartyBalance>))]
[JsonSerializable(typeof(IReadOnlyList<Decision>))]
[JsonSerializable(typeof(IReadOnlyList<ExplanationStep>))]
[JsonSerializable(typeof(IReadOnlyList<ComparedReading>))]
[JsonSerializable(typeof(IReadOnlyList<VerificationFinding>))]
[JsonSerializable(typeof(EquatableArray<Transfer>))]
[JsonSerializable(typeof(EquatableArray<ComparedReading>))]
[JsonSerializable(typeof(EquatableArray<VerificationFinding>))]
internal sealed partial class ResultTypesContext : JsonSerializerContext;
