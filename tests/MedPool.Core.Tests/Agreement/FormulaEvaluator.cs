using System.Globalization;
using MedPool.Reference;

namespace MedPool.Tests.Agreement;

/// <summary>
/// Recomputes amounts from the formulas of explanations, over fractions of big integers. It knows the language of docs/tracing.md and nothing of the library.
/// </summary>
internal sealed class FormulaEvaluator
{
    private readonly string _formula;
    private readonly IReadOnlyDictionary<string, Rational> _inputs;
    private readonly HashSet<string> _used = [];
    private int _position;

    private FormulaEvaluator(string formula, IReadOnlyDictionary<string, Rational> inputs) => (_formula, _inputs) = (formula, inputs);

    /// <summary>The value of a formula.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="inputs">The inputs, in yuan, by name.</param>
    /// <exception cref="FormatException">The formula is not of the language, a name has no input, or an input is not used.</exception>
    public static Rational Evaluate(string formula, IReadOnlyDictionary<string, Rational> inputs)
    {
        var evaluator = new FormulaEvaluator(formula, inputs);
        Rational value = evaluator.Sum();
        if (evaluator._position != formula.Length)
        {
            throw evaluator.Wrong("the end");
        }

        string[] unused = [.. inputs.Keys.Except(evaluator._used)];
        return unused.Length == 0 ? value : throw new FormatException($"{formula} does not use {string.Join(", ", unused)}.");
    }

    private Rational Sum()
    {
        Rational value = Product();
        while (Take('+') is bool plus && (plus || Take('-')))
        {
            Rational next = Product();
            value = plus ? value + next : value - next;
        }

        return value;
    }

    private Rational Product()
    {
        Rational value = Term();
        while (Take('*') is bool times && (times || Take('/')))
        {
            Rational next = Term();
            value = times ? value * next : value / next;
        }

        return value;
    }

    private Rational Term()
    {
        if (Take('('))
        {
            Rational value = Sum();
            Expect(')');
            return value;
        }

        string word = Word();
        return char.IsAsciiDigit(word[0]) ? Rational.Parse(word) : Take('(') ? Call(word) : Input(word);
    }

    private Rational Call(string function)
    {
        Rational value = function switch
        {
            "min" => Arguments().Aggregate(Rational.Min),
            "max" => Arguments().Aggregate(Rational.Max),
            "sum" => List().Aggregate(Rational.Zero, static (sum, next) => sum + next),
            "round" => new Rational((Sum() * 100).Round(), 100),
            "floor" => new Rational((Sum() * 100).Floor(), 100),
            "apportion" => Apportion(),
            _ => throw Wrong("a function"),
        };
        if (function != "apportion")
        {
            Expect(')');
        }

        return value;
    }

    private Rational Apportion()
    {
        Rational total = Sum() * 100;
        Expect(',');
        Rational[] weights = List();
        Expect(')');
        Expect('[');
        int place = int.Parse(Word(), CultureInfo.InvariantCulture);
        Expect(']');
        return total.Denominator.IsOne
            ? new Rational(Apportionment.Split(total.Numerator, weights)[place], 100)
            : throw new FormatException($"{_formula}: {total} is not a whole number of fen.");
    }

    private Rational[] Arguments()
    {
        List<Rational> arguments = [Sum()];
        while (Take(','))
        {
            arguments.Add(Sum());
        }

        return [.. arguments];
    }

    private Rational[] List()
    {
        Expect('[');
        if (Take(']'))
        {
            return [];
        }

        Rational[] items = Arguments();
        Expect(']');
        return items;
    }

    private Rational Input(string name)
    {
        _used.Add(name);
        return _inputs.TryGetValue(name, out Rational value) ? value : throw new FormatException($"{_formula} names {name}, which is not an input.");
    }

    private string Word()
    {
        SkipSpace();
        int start = _position;
        while (_position < _formula.Length && (char.IsAsciiLetterOrDigit(_formula[_position]) || _formula[_position] is '_' or '.'))
        {
            _position++;
        }

        return _position > start ? _formula[start.._position] : throw Wrong("a number, a name or a function");
    }

    private bool Take(char sign)
    {
        SkipSpace();
        bool found = _position < _formula.Length && _formula[_position] == sign;
        _position += found ? 1 : 0;
        return found;
    }

    private void Expect(char sign)
    {
        if (!Take(sign))
        {
            throw Wrong($"'{sign}'");
        }
    }

    private void SkipSpace()
    {
        while (_position < _formula.Length && _formula[_position] == ' ')
        {
            _position++;
        }
    }

    private FormatException Wrong(string expected) => new($"{_formula}: {expected} is expected at {_position}.");
}
