using System.Runtime.CompilerServices;

namespace MedPool.Internals;

/// <summary>An id that is searched among the ids of earlier rows.</summary>
internal interface ISoughtId
{
    /// <summary>The hash of its key.</summary>
    ulong Hash { get; }

    /// <summary>Whether this is the id of an earlier row.</summary>
    bool Is(IdKey earlier);

    /// <summary>The key that is kept for it. The text of a long id is added to the log.</summary>
    IdKey Keep();
}

/// <summary>An id that fits its key as a whole.</summary>
/// <param name="key">Its key.</param>
/// <param name="hash">The key's hash.</param>
internal readonly struct SoughtKey(IdKey key, ulong hash) : ISoughtId
{
    /// <inheritdoc/>
    public ulong Hash { get; } = hash;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(IdKey earlier) => earlier.Low == key.Low && earlier.High == key.High;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public IdKey Keep() => key;
}

/// <summary>A long id.</summary>
/// <param name="key">Its key, whose position is not used.</param>
/// <param name="hash">The key's hash.</param>
/// <param name="text">Its text.</param>
/// <param name="log">The texts of earlier long ids.</param>
internal readonly ref struct SoughtText(IdKey key, ulong hash, ReadOnlySpan<byte> text, IdLog log) : ISoughtId
{
    private readonly ReadOnlySpan<byte> _text = text;

    /// <inheritdoc/>
    public ulong Hash { get; } = hash;

    /// <inheritdoc/>
    public bool Is(IdKey earlier) => earlier.Low == key.Low && earlier.IsLong && log.Holds(earlier.Position, _text);

    /// <inheritdoc/>
    public IdKey Keep() => IdKey.Long(key.Low, log.Append(_text));
}
