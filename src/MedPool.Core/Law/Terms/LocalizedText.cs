namespace MedPool;

/// <summary>A text in Chinese and in English.</summary>
public sealed record LocalizedText(string Zh, string En);
