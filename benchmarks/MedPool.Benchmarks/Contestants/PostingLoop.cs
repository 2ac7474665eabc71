using System.Buffers.Text;

namespace MedPool.Benchmarks;

/// <summary>One row of a claim file by straightforward code: every field parsed and checked, the claim balanced, sums and counts in a dense array.</summary>
internal sealed class PostingLoop
{
    private const int AmountFirst = 6;
    private const int AmountCount = 10;

    private static readonly Dictionary<uint, int> Areas = new[] { 330702u, 330703u, 330723u, 330726u, 330727u, 330781u, 330782u, 330783u, 330784u, 330799u }
        .Select((code, index) => (code, index)).ToDictionary(pair => pair.code, pair => pair.index);

    private readonly long[] _cells = new long[10 * 4 * 12 * 3 * AmountCount];
    private readonly long[] _counts = new long[10 * 4 * 12 * 3 * AmountCount];
    private readonly long[] _amounts = new long[AmountCount];
    private int _area;
    private int _type;
    private int _care;
    private int _month;
    private bool _good;

    public void Begin() => _good = true;

    public void Take(ReadOnlySpan<byte> field, int column)
    {
        switch (column)
        {
            case 0 or 1:
                _good &= field.Length is >= 1 and <= 40;
                break;
            case 2:
                _good &= Utf8Parser.TryParse(field, out uint code, out int used) && used == 6 && Areas.TryGetValue(code, out _area);
                break;
            case 3:
                _type = TypeOf(field);
                _good &= _type >= 0;
                break;
            case 4:
                _care = CareOf(field);
                _good &= _care >= 0;
                break;
            case 5:
                _good &= Utf8Parser.TryParse(field[..4], out int year, out _) && year == 2022 && Utf8Parser.TryParse(field.Slice(5, 2), out _month, out _) && _month is >= 1 and <= 12
                    && Utf8Parser.TryParse(field.Slice(8, 2), out int day, out _) && day >= 1 && day <= DateTime.DaysInMonth(year, _month);
                break;
            case >= AmountFirst and < AmountFirst + AmountCount:
                _good &= TryParseFen(field, out _amounts[column - AmountFirst]);
                break;
            default:
                _good &= field.Length == 1;
                break;
        }
    }

    public long Post(int fieldCount)
    {
        long parts = 0;
        for (int i = 1; i < AmountCount; i++)
        {
            parts += _amounts[i];
        }

        if (!_good || fieldCount != 17 || parts != _amounts[0])
        {
            throw new InvalidDataException();
        }

        int cell = ((((((_area * 4) + _type) * 12) + _month - 1) * 3) + _care) * AmountCount;
        for (int i = 0; i < AmountCount; i++)
        {
            _cells[cell + i] += _amounts[i];
            _counts[cell + i] += _amounts[i] == 0 ? 0 : 1;
        }

        return _amounts[0];
    }

    private static bool TryParseFen(ReadOnlySpan<byte> field, out long fen)
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

    private static int TypeOf(ReadOnlySpan<byte> field) => field.SequenceEqual("310"u8) ? 0 : field.SequenceEqual("390"u8) ? 1 : field.SequenceEqual("510"u8) ? 2 : -1;

    private static int CareOf(ReadOnlySpan<byte> field) => field.Length < 2 ? -1 : field[0] switch { (byte)'1' or (byte)'4' => 0, (byte)'2' => 1, (byte)'5' => 2, _ => -1 };
}
