namespace MedPool;

/// <summary>
/// The grammar of an amount, one character at a time, so that text, UTF-8 and the policy reader share it. Mutable: keep it in a local.
/// </summary>
internal struct AmountScanner
{
    private const int MaxYuanDigits = 15; // 10^15 yuan is 10^17 fen: never near the end of 64 bits.
    private const int MaxDecimals = 2;

    private int _length;
    private int _yuanDigits;
    private int _decimals;
    private bool _negative;
    private bool _point;
    private long _value;

    /// <summary>What is wrong with the text so far, as the end of a sentence; <see langword="null"/> while nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>The amount in fen, once <see cref="Finish"/> has returned <see langword="true"/>.</summary>
    public readonly long Fen => _negative ? -_value : _value;

    /// <summary>Takes the next character.</summary>
    /// <returns>Whether the text can still become an amount.</returns>
    public bool Accept(int character)
    {
        if (character is >= '0' and <= '9')
        {
            AcceptDigit(character - '0');
        }
        else if (character == '-' && _length == 0)
        {
            _negative = true;
        }
        else if (character == '.' && !_point && _yuanDigits > 0)
        {
            _point = true;
        }
        else
        {
            Problem = "only digits, a leading '-' and one '.' with digits on both sides belong in it";
        }

        _length++;
        return Problem is null;
    }

    /// <summary>Ends the text.</summary>
    /// <returns>Whether it is an amount.</returns>
    public bool Finish()
    {
        if (Problem is not null)
        {
            return false;
        }

        if (_yuanDigits == 0)
        {
            Problem = "it has no digits";
        }
        else if (_point && _decimals == 0)
        {
            Problem = "a digit must follow the '.'";
        }

        for (int i = _decimals; i < MaxDecimals; i++)
        {
            _value *= 10;
        }

        return Problem is null;
    }

    private void AcceptDigit(int digit)
    {
        int count = _point ? ++_decimals : ++_yuanDigits;
        if (count > (_point ? MaxDecimals : MaxYuanDigits))
        {
            Problem = _point ? "it has more than 2 decimals, and an amount is never rounded when it is read" : "it has more than 15 digits before the '.'";
            return;
        }

        _value = (_value * 10) + digit;
    }
}
