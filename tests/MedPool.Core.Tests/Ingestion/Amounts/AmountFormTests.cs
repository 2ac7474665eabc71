using System.Text;
using MedPool.Internals;

namespace MedPool.Tests.Ingestion;

/// <summary>
/// Amounts of every valid form, and of some invalid forms: all paths read them as the definition does, and none defers a row with valid ones.
/// </summary>
public class AmountFormTests
{
    // The other amounts are zero, in two decimals as in most files, or in any form. The paths have a pass for each.
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

    // Totals beyond 2⁴⁰ fen are deferred, and on some paths texts of 14 bytes: nine digits, a point, two decimals and a sign are 13.
    [Fact]
    public void Passes_OnAmountsOfEveryForm_DeferNone() => Assert.All(HardwarePaths.Available.Skip(1), path =>
    {
        string[] amounts = [.. Amounts(longest: 9)];
        Assert.All(ClaimZeros, zeros => Assert.Equal(0, DeferredRows.Count(RecordKind.Claims, Claims(amounts, zeros), path, withAmounts: true)));
        Assert.All(
            ContributionZeros,
            zeros => Assert.Equal(0, DeferredRows.Count(RecordKind.Contributions, Contributions(amounts, zeros), path, withAmounts: true)));
    });

    // No amount is the negative of another, so that errors cannot cancel.
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
