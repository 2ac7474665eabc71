using System.Text;

using MedPool.Cli.Output;
using MedPool.Law;
using MedPool.Levels;

namespace MedPool.Cli.Settling;

/// <summary>What <c>settle</c> prints: the settlement and, where asked for, what other readings change and how two levels fit together.</summary>
/// <param name="Settlement">The settlement.</param>
/// <param name="Readings">What other readings change, or <see langword="null"/>.</param>
/// <param name="Consolidation">The two levels, or <see langword="null"/>.</param>
internal sealed record SettlementReport(Settlement Settlement, IReadOnlyList<ComparedReading>? Readings, Consolidation? Consolidation)
{
    /// <summary>Prints for people.</summary>
    public void Print(PolicyDocument policy, Terminal terminal)
    {
        SettlementPrinter.Print(Settlement, policy, terminal);
        if (Consolidation is not null)
        {
            ConsolidationPrinter.Print(Consolidation, Settlement, terminal);
        }

        if (Readings is not null)
        {
            ReadingComparison.Print(Readings, Settlement, policy, terminal);
        }
    }

    /// <summary>Prints for machines: the settlement's own text, within an object where more was asked for.</summary>
    public void PrintJson(Terminal terminal)
    {
        if (Readings is null && Consolidation is null)
        {
            terminal.Out.Write(Encoding.UTF8.GetString(Settlement.ToUtf8()));
            return;
        }

        JsonOutput.WriteObject(terminal, writer =>
        {
            writer.WritePropertyName("settlement");
            writer.WriteRawValue(Settlement.ToUtf8());
            if (Readings is not null)
            {
                ReadingComparison.Write(Readings, writer);
            }

            if (Consolidation is not null)
            {
                ConsolidationPrinter.Write(Consolidation, writer);
            }
        });
    }
}
