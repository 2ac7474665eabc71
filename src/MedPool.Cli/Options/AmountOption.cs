using System.CommandLine;
using System.CommandLine.Parsing;

namespace MedPool.Cli.Options;

/// <summary>Options whose value is an amount of money, not below zero.</summary>
internal static class AmountOption
{
    /// <summary>An option that must give an amount.</summary>
    public static Option<Fen> Required(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "AMOUNT",
        Required = true,
        CustomParser = result => Read(result, name),
    };

    /// <summary>An option that may give an amount.</summary>
    public static Option<Fen?> Optional(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "AMOUNT",
        CustomParser = result => Read(result, name),
    };

    private static Fen Read(ArgumentResult result, string name)
    {
        string text = result.Tokens is [.., Token last] ? last.Value : "";
        bool isAmount = Fen.TryParse(text, out Fen amount);
        if (isAmount && amount >= Fen.Zero)
        {
            return amount;
        }

        result.AddError(
            isAmount ? $"{name}: {text} is below zero; the amount must not be negative." : $"{name}: '{text}' is not an amount; write it like 6543.21.");
        return default;
    }
}
