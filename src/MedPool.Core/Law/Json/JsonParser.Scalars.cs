using System.Globalization;
using System.Text;

namespace MedPool.Internals;

internal sealed partial class JsonParser
{
    private JsonString? ReadString()
    {
        int start = _at++;
        var value = new StringBuilder();
        while (Current != '"' || _at >= _text.Length)
        {
            if (_at >= _text.Length || _text[_at] < ' ')
            {
                FailUnclosed(start);
                return null;
            }

            if (!(Current == '\\' ? ReadEscape(value) : ReadPlain(value)))
            {
                return null;
            }
        }

        _at++;
        return new JsonString(new TextSpan(start, _at), value.ToString());
    }

    // Where the line ends with a quotation mark of a Chinese input method, that is the place; else the whole line is.
    private void FailUnclosed(int start)
    {
        int last = _at - 1;
        while (last > start && (_text[last] is ' ' or ',' or ']' or '}' || FullWidth.MeantBy(_text[last]) is ' ' or ',' or ']' or '}'))
        {
            last--;
        }

        if (FullWidth.MeantBy(_text[last]) == '"')
        {
            Fail(new TextSpan(last, last + 1), "", "");
        }
        else
        {
            FailAt(start, "this string has no closing quotation mark on its line", "Close it; write a line break inside it as \\n.");
        }
    }

    private bool ReadPlain(StringBuilder value)
    {
        char c = Current;
        if (c == NotUtf8)
        {
            Fail("the bytes here are not UTF-8", "Save the file as UTF-8.");
            return false;
        }

        bool pair = char.IsHighSurrogate(c) && _at + 1 < _text.Length && char.IsLowSurrogate(_text[_at + 1]);
        if (char.IsSurrogate(c) && !pair)
        {
            Fail("this is one half of a surrogate pair without the other", "Write the whole character.");
            return false;
        }

        value.Append(_text, _at, pair ? 2 : 1);
        _at += pair ? 2 : 1;
        return true;
    }

    private bool ReadEscape(StringBuilder value)
    {
        int start = _at;
        char kind = _at + 1 < _text.Length ? _text[_at + 1] : '\0';
        if (kind == 'u')
        {
            return ReadUnicodeEscape(value);
        }

        int index = "\"\\/bfnrt".IndexOf(kind);
        if (index < 0)
        {
            Fail(
                new TextSpan(start, Math.Min(start + 2, _text.Length)),
                "this escape is not one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX",
                "Write a backslash itself as \\\\.");
            return false;
        }

        value.Append("\"\\/\b\f\n\r\t"[index]);
        _at += 2;
        return true;
    }

    private bool ReadUnicodeEscape(StringBuilder value)
    {
        int start = _at;
        if (!TryReadCodeUnit(out char first))
        {
            return false;
        }

        value.Append(first);
        if (!char.IsSurrogate(first))
        {
            return true;
        }

        // A character beyond the first plane is written as two escapes; one half alone is not a character and cannot be written as UTF-8.
        bool completed = char.IsHighSurrogate(first) && Current == '\\' && _at + 1 < _text.Length && _text[_at + 1] == 'u';
        if (!completed)
        {
            Fail(new TextSpan(start, _at), "this escape is half a surrogate pair", "Write the whole character.");
            return false;
        }

        if (!TryReadCodeUnit(out char second))
        {
            return false;
        }

        if (!char.IsLowSurrogate(second))
        {
            Fail(new TextSpan(start, _at), "these two escapes are not a surrogate pair", "Write the whole character.");
            return false;
        }

        value.Append(second);
        return true;
    }

    private bool TryReadCodeUnit(out char unit)
    {
        int start = _at;
        int end = Math.Min(start + 6, _text.Length);
        string digits = _text.Substring(start + 2, end - start - 2);
        unit = '\0';
        if (digits.Length != 4 || !ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort value))
        {
            Fail(new TextSpan(start, end), "\\u needs four hexadecimal digits", "Write four.");
            return false;
        }

        _at = end;
        unit = (char)value;
        return true;
    }

    private JsonNode? ReadNumber()
    {
        int start = _at;
        if (Current == '-')
        {
            _at++;
        }

        int whole = SkipDigits();
        bool sound = whole > 0 && (whole == 1 || _text[_at - whole] != '0');
        if (sound && Current == '.')
        {
            _at++;
            sound = SkipDigits() > 0;
        }

        if (sound && Current is 'e' or 'E')
        {
            _at++;
            if (Current is '+' or '-')
            {
                _at++;
            }

            sound = SkipDigits() > 0;
        }

        var span = new TextSpan(start, _at);
        return sound
            ? new JsonNumber(span, _text.Substring(start, span.Length))
            : FailAt(start, "this is not a JSON number", "Rates and amounts are strings: put them in quotation marks.");
    }

    private int SkipDigits()
    {
        int start = _at;
        while (Current is >= '0' and <= '9')
        {
            _at++;
        }

        return _at - start;
    }

    private JsonNode? FailAt(int start, string what, string mend) => Fail(new TextSpan(start, Math.Max(_at, start + 1)), what, mend);
}
