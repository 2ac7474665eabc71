using MedPool.Cli.Input;
using MedPool.Files;
using MedPool.Payments;

namespace MedPool.Cli.Payments;

/// <summary>The calendar that <c>--holidays</c> names.</summary>
internal static class Calendars
{
    /// <summary>The shipped calendar, with the days of a file in place of its own.</summary>
    /// <param name="file">The file, or <see langword="null"/>: the shipped calendar alone.</param>
    /// <param name="encoding">The file's encoding.</param>
    public static WorkingCalendar Of(string? file, TextEncoding encoding) =>
        TextInput.OptionalFile(file, encoding) is { } source ? WorkingCalendar.China.With(WorkingCalendar.Read(source)) : WorkingCalendar.China;

    /// <summary>Says that working days were counted without a holiday notice, where they were.</summary>
    public static void NoteIf(bool without, Terminal terminal)
    {
        if (without)
        {
            terminal.Message(
                "note: no holiday notice is known for some of these days: working days are Monday to Friday there. Give the notice with --holidays FILE.");
        }
    }
}
