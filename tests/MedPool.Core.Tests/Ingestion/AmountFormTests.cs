using System.Text;
using MedPool.Internals;

namespace MedPool.Tests.Ingestion;

/// <summary>
/// Amounts of every form that the format has, and of some that it has not: all paths read them as the definition does, and none leaves the good
/// ones to the careful way.
/// </summary>
public class AmountFormTests
{
    // Beside the amount in question: nothing, in two decimals as most files have it, or in any form. The paths have ways of their own for both.
    private static readonly string[] ClaimZeros = ["0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00", "0,0,0.00,0.0,0,0,0,0,0"];
    private static readonly string[] ContributionZeros = ["0.00,0.00,0.00", "0,0.0,0.00"];

    [Fact]
    public void Path_OnAmountsOfEveryForm_EqualsTheDefinition()
    {
        // All short texts of the characters that amounts are made of, and digits up to and beyond the longest.
        char[] characters = ['0', '7', '.', '-', '+', '/', ':'];
        IEnumerable<string> texts = [""];
        List<string> amounts = [.. Amounts(longest: 17)];
        for (int length = 0; length < 5; length++)
        {
            texts = [.. texts.SelectMany(text => characters.Select(character => text + character))];
            amounts.AddRange(texts);
        }

        (PathComparison claims, PathComparison contributions) = (new(RecordKind.Claims), new(RecordKind.Contributions));
        foreach (string[] some in amounts.Chunk(200))
        {
            Assert.All(ClaimZeros, zeros => claims.AssertAgree(Claims(some, zeros)));
            Assert.All(ContributionZeros, zeros => contributions.AssertAgree(Contributions(some, zeros)));
        }
    }

    // Totals beyond 2⁴⁰ fen go the careful way, and 14 bytes on some paths: nine digits, a point, two decimals and a sign are 13.
    [Fact]
    public void Stages_OnAmountsOfEveryForm_TakeThemAll() => Assert.All(HardwarePaths.Available.Skip(1), path =>
    {
        string[] amounts = [.. Amounts(longest: 9)];
        Assert.All(ClaimZeros, zeros => Assert.Equal(0, DeferredRows.Count(RecordKind.Claims, Claims(amounts, zeros), path, withAmounts: true)));
        Assert.All(ContributionZeros, zeros => Assert.Equal(0, DeferredRows.Count(RecordKind.Contributions, Contributions(amounts, zeros), path, withAmounts: true)));
    });

    // No amount is another's negative, lest their errors cancel each other.
    private static IEnumerable<string> Amounts(int longest) =>
        from length in Enumerable.Range(1, longest)
        from whole in (string[])[new string('9', length), "-" + new string('8', length), "1" + new string('0', length - 1), "-2" + new string('0', length - 1)]
        from decimals in (string[])["", ".9", ".99"]
        select whole + decimals;

    /// <summary>The amount is the total and the pooled fund's.</summary>
    private static byte[] Claims(IEnumerable<string> amounts, string zeros) => Encoding.UTF8.GetBytes(TestRecords.File(
        TestRecords.ClaimHeader,
        amounts.Select((amount, number) => $"S{number},P,330702,310,21,2022-03-05,{amount},{amount},{zeros},{(amount.StartsWith('-') ? 1 : 0)}")));

    private static byte[] Contributions(IEnumerable<string> amounts, string zeros) => Encoding.UTF8.GetBytes(TestRecords.File(
        TestRecords.ContributionHeader,
        amounts.Select((amount, number) => $"C{number},P,E,330702,310,2,202203,2022-03-05,{amount},{amount},{zeros}")));
}
