using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>An id that is looked for among those of earlier rows.</summary>
/// <param name="key">Its key; a long one's position is not used.</param>
/// <param name="hash">The key's hash.</param>
/// <param name="text">The text of a long one.</param>
/// <param name="log">The texts of earlier long ones.</param>
internal readonly ref struct SoughtId(IdKey key, ulong hash, ReadOnlySpan<byte> text, IdLog log)
{
    private readonly ReadOnlySpan<byte> _text = text;

    public ulong Hash { get; } = hash;

    /// <summary>Whether an earlier row's id is this one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(IdKey earlier) =>
        earlier.Low == key.Low && (key.IsLong ? earlier.IsLong && log.Holds(earlier.Position, _text) : earlier.High == key.High);

    /// <summary>The key by which it is remembered.</summary>
    public IdKey Keep() => key.IsLong ? IdKey.Long(key.Low, log.Append(_text)) : key;
}
