namespace MedPool.Internals;

/// <summary>What a quotation states in numbers, in the order of its text.</summary>
internal sealed partial class StatedValues
{
    private readonly List<StatedNumber> _numbers = [];
    private readonly List<StatedDate> _dates = [];
    private readonly List<EquatableArray<ExactNumber>> _ratios = [];
    private readonly List<string> _words = [];

    public IReadOnlyList<StatedNumber> Numbers => _numbers;

    public IReadOnlyList<StatedDate> Dates => _dates;

    /// <summary>Ratios as they are written: 5：3：2 as 5, 3 and 2.</summary>
    public IReadOnlyList<EquatableArray<ExactNumber>> Ratios => _ratios;

    /// <summary>The words of each, for messages.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>Whether the quotation says 全部 or 全额: it means the share 1, but nobody needs to read it so.</summary>
    public bool MentionsWhole { get; set; }

    /// <summary>Whether parties share equally (平均分担).</summary>
    public bool SharesEqually { get; set; }

    public void Add(StatedNumber number, string words)
    {
        _numbers.Add(number);
        Say(words);
    }

    public void Add(StatedDate date, string words)
    {
        _dates.Add(date);
        Say(words);
    }

    public void AddRatio(IEnumerable<ExactNumber> terms, string words)
    {
        _ratios.Add(new EquatableArray<ExactNumber>([.. terms]));
        Say(words);
    }

    /// <summary>Adds words that state something which is kept elsewhere.</summary>
    public void Say(string words)
    {
        if (_words.Count == 0 || _words[_words.Count - 1] != words)
        {
            _words.Add(words);
        }
    }
}
