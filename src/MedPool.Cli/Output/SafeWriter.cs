using System.Text;

namespace MedPool.Cli.Output;

/// <summary>Hands text on to a screen, with characters that a terminal would obey shown instead.</summary>
/// <param name="screen">The screen.</param>
internal sealed class SafeWriter(TextWriter screen) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => screen.Encoding;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (SafeText.IsUnsafe(value))
        {
            screen.Write(SafeText.Shown(value));
        }
        else
        {
            screen.Write(value);
        }
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        foreach (char character in buffer)
        {
            Write(character);
        }
    }

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => screen.Write(value is null ? null : SafeText.Of(value));

    /// <inheritdoc/>
    public override void Flush() => screen.Flush();
}
