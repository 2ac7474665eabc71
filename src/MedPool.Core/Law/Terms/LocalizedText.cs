using System.Diagnostics;

namespace MedPool;

/// <summary>A text in Chinese and in English.</summary>
/// <param name="Zh">The Chinese text.</param>
/// <param name="En">The English text.</param>
[DebuggerDisplay("{Zh,nq} — {En,nq}")]
public sealed record LocalizedText(string Zh, string En);
