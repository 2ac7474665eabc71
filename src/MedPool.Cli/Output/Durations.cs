using System.Globalization;

namespace MedPool.Cli.Output;

/// <summary>Times for people.</summary>
internal static class Durations
{
    /// <summary>A time in seconds, to a hundredth: <c>1.25 s</c>.</summary>
    public static string Show(TimeSpan time)
    {
        long hundredths = time.Ticks / (TimeSpan.TicksPerSecond / 100);
        return string.Create(CultureInfo.InvariantCulture, $"{hundredths / 100}.{hundredths % 100:D2} s");
    }
}
