namespace MedPool.Internals;

/// <summary>
/// Reads JSON (RFC 8259) into nodes that know their place. The first syntax error ends the reading, because nothing after it is certain. A
/// repeated key is reported, and the reading continues.
/// </summary>
internal sealed partial class JsonParser
{
    // Far deeper than any policy, and small enough for any stack.
    private const int DepthMax = 64;

    // The character that decoding writes for bytes that are not UTF-8.
    private const char NotUtf8 = '\uFFFD';

    private readonly string _text;
    private readonly ProblemLog _log;
    private int _at;
    private int _depth;

    private JsonParser(string text, ProblemLog log)
    {
        _text = text;
        _log = log;
    }

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    /// <summary>The whole text as one value, or <see langword="null"/> when it is not JSON; then the reason is reported.</summary>
    public static JsonNode? Parse(string text, ProblemLog log)
    {
        var parser = new JsonParser(text, log);
        parser.SkipByteOrderMark();
        JsonNode? root = parser.ReadValue();
        if (root is null)
        {
            return null;
        }

        parser.SkipSpace();
        return parser._at == text.Length ? root : parser.Fail("something follows the end of the document", "Remove it.");
    }

    private JsonNode? ReadValue()
    {
        SkipSpace();
        return Current switch
        {
            '{' => Nested(ReadObject),
            '[' => Nested(ReadArray),
            '"' => ReadString(),
            '-' or (>= '0' and <= '9') => ReadNumber(),
            't' => ReadWord("true", static span => new JsonBoolean(span, true)),
            'f' => ReadWord("false", static span => new JsonBoolean(span, false)),
            'n' => ReadWord("null", static span => new JsonNull(span)),
            NotUtf8 => Fail("the bytes here are not UTF-8", "Save the file as UTF-8."),
            _ => Fail("a value is expected here", "Write a string, a number, true, false, a list or an object."),
        };
    }

    private JsonNode? Nested(Func<JsonNode?> read)
    {
        if (_depth == DepthMax)
        {
            return Fail("the document is nested more than 64 deep", "Look for a bracket that is never closed.");
        }

        _depth++;
        JsonNode? node = read();
        _depth--;
        return node;
    }

    private JsonObject? ReadObject()
    {
        int start = _at++;
        var members = new List<JsonMember>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        SkipSpace();
        while (Current != '}')
        {
            JsonMember? member = ReadMember();
            if (member is null)
            {
                return null;
            }

            if (keys.Add(member.Key))
            {
                members.Add(member);
            }
            else
            {
                _log.Add(ProblemIds.RepeatedKey, member.KeySpan, $"The key \"{member.Key}\" is listed twice in one object. Keep one of the two.");
            }

            if (!ReadSeparator('}', "an object"))
            {
                return null;
            }
        }

        _at++;
        return new JsonObject(new TextSpan(start, _at), members);
    }

    private JsonMember? ReadMember()
    {
        if (Current != '"')
        {
            Fail("a key in quotation marks is expected here", "Write a key, or remove the comma before.");
            return null;
        }

        JsonString? key = ReadString();
        if (key is null)
        {
            return null;
        }

        SkipSpace();
        if (Current != ':')
        {
            Fail($"a colon is expected after the key \"{key.Value}\"", "Write one.");
            return null;
        }

        _at++;
        JsonNode? value = ReadValue();
        return value is null ? null : new JsonMember(key.Value, key.Span, value);
    }

    private JsonArray? ReadArray()
    {
        int start = _at++;
        var items = new List<JsonNode>();
        SkipSpace();
        while (Current != ']')
        {
            JsonNode? item = ReadValue();
            if (item is null || !ReadSeparator(']', "a list"))
            {
                return null;
            }

            items.Add(item);
        }

        _at++;
        return new JsonArray(new TextSpan(start, _at), items);
    }

    // Steps over a comma, or stops before the closing bracket.
    private bool ReadSeparator(char close, string what)
    {
        SkipSpace();
        if (Current == close)
        {
            return true;
        }

        if (Current != ',')
        {
            Fail($"{what} goes on with a comma or ends with '{close}'", "Write the one that is missing.");
            return false;
        }

        _at++;
        SkipSpace();
        if (Current == close)
        {
            Fail($"a comma stands before the closing '{close}'", "Remove the comma.");
            return false;
        }

        return true;
    }

    private JsonNode? ReadWord(string word, Func<TextSpan, JsonNode> make)
    {
        int start = _at;
        if (string.CompareOrdinal(_text, start, word, 0, word.Length) != 0)
        {
            return Fail("a value is expected here", "Write a string in quotation marks, a number, true, false, a list or an object.");
        }

        _at += word.Length;
        return make(new TextSpan(start, _at));
    }

    private void SkipByteOrderMark()
    {
        if (Current == '\uFEFF')
        {
            _at++;
        }
    }

    private void SkipSpace()
    {
        while (Current is ' ' or '\t' or '\r' or '\n')
        {
            _at++;
        }
    }

    private JsonNode? Fail(string what, string mend) => Fail(new TextSpan(_at, Math.Min(_at + 1, _text.Length)), what, mend);

    private JsonNode? Fail(TextSpan span, string what, string mend)
    {
        if (span.Start < _text.Length && FullWidth.MeantBy(_text[span.Start]) is { } meant)
        {
            (what, mend) = FullWidth.Describe(_text[span.Start], meant);
        }

        string where = span.Start >= _text.Length ? "The text ends too early: " : "Malformed JSON: ";
        _log.Add(ProblemIds.MalformedJson, span, where + what + ". " + mend);
        return null;
    }
}
