using System.Buffers.Text;

namespace MedPool.Benchmarks;

/// <summary>Fields by straightforward code.</summary>
internal static class LoopFields
{
    private static readonly Dictionary<uint, int> Areas = new[] { 330702u, 330703u, 330723u, 330726u, 330727u, 330781u, 330782u, 330783u, 330784u, 330799u }
        .Select((code, index) => (code, index)).ToDictionary(pair => pair.code, pair => pair.index);

    public static bool TryArea(ReadOnlySpan<byte> field, out int area)
    {
        area = 0;
        return Utf8Parser.TryParse(field, out uint code, out int used) && used == 6 && Areas.TryGetValue(code, out area);
    }

    public static int TypeOf(ReadOnlySpan<byte> field) =>
        field.SequenceEqual("310"u8) ? 0 : field.SequenceEqual("390"u8) ? 1 : field.SequenceEqual("510"u8) ? 2 : -1;

    public static int CareOf(ReadOnlySpan<byte> field) =>
        field.Length < 2 ? -1 : field[0] switch { (byte)'1' or (byte)'4' => 0, (byte)'2' => 1, (byte)'5' => 2, _ => -1 };

    public static bool TryMonth(ReadOnlySpan<byte> field, out int month)
    {
        month = 0;
        return Utf8Parser.TryParse(field[..4], out int year, out _)
            && year == 2022
            && Utf8Parser.TryParse(field.Slice(5, 2), out month, out _)
            && month is >= 1 and <= 12
            && Utf8Parser.TryParse(field.Slice(8, 2), out int day, out _) && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    public static bool TryFen(ReadOnlySpan<byte> field, out long fen)
    {
        fen = 0;
        bool negative = field.Length > 0 && field[0] == '-';
        int decimals = -1;
        for (int i = negative ? 1 : 0; i < field.Length; i++)
        {
            byte character = field[i];
            if (character == '.' && decimals < 0)
            {
                decimals = 0;
                continue;
            }

            uint digit = (uint)character - '0';
            if (digit > 9 || decimals == 2)
            {
                return false;
            }

            fen = (fen * 10) + digit;
            decimals += decimals >= 0 ? 1 : 0;
        }

        fen *= decimals switch { 2 => 1, 1 => 10, _ => 100 };
        fen = negative ? -fen : fen;
        return field.Length > 0;
    }
}
