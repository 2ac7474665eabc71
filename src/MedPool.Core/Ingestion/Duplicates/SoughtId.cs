using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>An id that is looked for among those of earlier rows.</summary>
internal interface ISoughtId
{
    /// <summary>Its key's hash.</summary>
    ulong Hash { get; }

    /// <summary>Whether an earlier row's id is this one.</summary>
    bool Is(IdKey earlier);

    /// <summary>The key by which it is remembered.</summary>
    IdKey Keep();
}

/// <summary>An id whose key holds all of it.</summary>
/// <param name="key">Its key.</param>
/// <param name="hash">The key's hash.</param>
internal readonly struct SoughtKey(IdKey key, ulong hash) : ISoughtId
{
    public ulong Hash { get; } = hash;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(IdKey earlier) => earlier.Low == key.Low && earlier.High == key.High;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public IdKey Keep() => key;
}

/// <summary>A long id.</summary>
/// <param name="key">Its key, whose position is not used.</param>
/// <param name="hash">The key's hash.</param>
/// <param name="text">Its text.</param>
/// <param name="log">The texts of earlier ones.</param>
internal readonly ref struct SoughtText(IdKey key, ulong hash, ReadOnlySpan<byte> text, IdLog log) : ISoughtId
{
    private readonly ReadOnlySpan<byte> _text = text;

    public ulong Hash { get; } = hash;

    public bool Is(IdKey earlier) => earlier.Low == key.Low && earlier.IsLong && log.Holds(earlier.Position, _text);

    public IdKey Keep() => IdKey.Long(key.Low, log.Append(_text));
}
