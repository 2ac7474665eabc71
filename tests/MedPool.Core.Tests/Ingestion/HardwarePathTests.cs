using System.Text;
using MedPool.Internals;

namespace MedPool.Tests.Ingestion;

/// <summary>Every hardware path gives the ledger, the totals and the rejects of the scalar definition.</summary>
public class HardwarePathTests
{
    private static readonly int[] QuotedPercent = [0, 10, 50, 100];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Path_OnAnyFile_EqualsTheDefinition(int seed)
    {
        AssertPathsAgree(RecordKind.Claims, Encoding.UTF8.GetBytes(RandomRecords.Claims(seed, 400, irregularPercent: seed % 20)));
        AssertPathsAgree(RecordKind.Contributions, Encoding.UTF8.GetBytes(RandomRecords.Contributions(seed, 400, irregularPercent: seed % 20)));
    }

    [Fact]
    public void Path_OnEveryCutOfASmallFile_EqualsTheDefinition()
    {
        byte[] text = Encoding.UTF8.GetBytes(RandomRecords.Claims(5, 6));
        for (int length = text.AsSpan().IndexOf((byte)'\n') + 1; length <= text.Length; length++)
        {
            AssertPathsAgree(RecordKind.Claims, text[..length]);
        }
    }

    /// <summary>
    /// 10,000 files; more with MEDPOOL_MUTANTS, others with MEDPOOL_MUTANTS_SEED. A hundred mutants share a seed, so that a range of seeds can be cut into
    /// pieces.
    /// </summary>
    [Fact]
    public void Path_OnMutatedFiles_EqualsTheDefinition()
    {
        int rounds = Variable("MEDPOOL_MUTANTS", 10_000) / 100;
        int seed = Variable("MEDPOOL_MUTANTS_SEED", 20221);
        foreach (RecordKind kind in (RecordKind[])[RecordKind.Claims, RecordKind.Contributions])
        {
            PathComparison paths = new(kind);
            for (int round = seed; round < seed + rounds; round++)
            {
                Random random = new(round);
                string records = kind == RecordKind.Claims
                    ? RandomRecords.Claims(round, 25, irregularPercent: 3)
                    : RandomRecords.Contributions(round, 25, irregularPercent: 3);
                byte[] original = Encoding.UTF8.GetBytes(Quote(random, records, percent: QuotedPercent[round % QuotedPercent.Length]));
                int header = original.AsSpan().IndexOf((byte)'\n') + 1;
                paths.AssertAgree([.. Enumerable.Range(0, 50).Select(_ => Mutate(random, original, header))]);
            }
        }
    }

    // 9,999,999,999,999.99 yuan are nearly 10¹⁵ fen, and 10,000 times that is beyond 9.2 × 10¹⁸, the most that 64 bits hold.
    [Theory]
    [InlineData(RecordKind.Claims, "S{0},P,330702,310,21,2022-03-05,9999999999999.99,9999999999999.99,0,0,0,0,0,0,0,0,0,0")]
    [InlineData(RecordKind.Contributions, "C{0},P,E,330702,310,2,202203,2022-03-05,9999999999999.99,9999999999999.99,0,0,0")]
    public void Path_OnSumsBeyond64Bits_Refuses(RecordKind kind, string row)
    {
        string header = kind == RecordKind.Claims ? TestRecords.ClaimHeader : TestRecords.ContributionHeader;
        byte[] text = Encoding.UTF8.GetBytes(
            TestRecords.File(
                header,
                Enumerable.Range(0, 10_000).Select(number => string.Format(System.Globalization.CultureInfo.InvariantCulture, row, number))));
        Assert.All(HardwarePaths.Available, path => Assert.Throws<CellOverflowException>(() => Ingest(kind, text, path)));
    }

    private static int Variable(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : otherwise;

    internal static void AssertPathsAgree(RecordKind kind, byte[] text)
    {
        (Ledger ledger, _, string rejects) = Ingest(kind, text, HardwarePath.Scalar);
        byte[] expected = ledger.ToBytes();
        foreach (HardwarePath path in HardwarePaths.Available.Skip(1))
        {
            (Ledger other, _, string otherRejects) = Ingest(kind, text, path);
            if (rejects != otherRejects || !expected.AsSpan().SequenceEqual(other.ToBytes()))
            {
                Assert.Fail($"{path} differs from the definition on:\n{Encoding.Latin1.GetString(text)}\nrejects:\n{rejects}\nbut:\n{otherRejects}");
            }
        }
    }

    private static (Ledger Ledger, IngestResult Result, string Rejects) Ingest(RecordKind kind, byte[] text, HardwarePath path) =>
        TestRecords.Ingest(kind, IngestOptions.Default with { Path = path }, RecordSource.FromMemory(text, "x"));

    /// <summary>Encloses so many of a hundred fields in quotation marks, as some programs do with all of them.</summary>
    private static string Quote(Random random, string records, int percent)
    {
        string[] lines = records.Split('\n');
        for (int i = 1; i < lines.Length; i++)
        {
            string row = lines[i].TrimEnd('\r');
            IEnumerable<string> fields = row.Split(',')
                .Select(field => random.Next(100) < percent && !field.Contains('"', StringComparison.Ordinal) ? $"\"{field}\"" : field);
            lines[i] = row.Length == 0 ? lines[i] : string.Join(',', fields) + lines[i][row.Length..];
        }

        return string.Join('\n', lines);
    }

    /// <summary>A byte changed, dropped, doubled or put in, or a piece moved.</summary>
    private static byte[] Mutate(Random random, byte[] original, int header)
    {
        List<byte> text = [.. original];
        int at = Place(random, text, header);
        switch (random.Next(5))
        {
            case 0:
                text[at] = Special(random);
                break;
            case 1:
                text.RemoveAt(at);
                break;
            case 2:
                text.Insert(at, text[at]);
                break;
            case 3:
                text.Insert(at, Special(random));
                break;
            default:
                int length = random.Next(1, Math.Min(200, text.Count - at + 1));
                List<byte> piece = text.GetRange(at, length);
                text.RemoveRange(at, length);
                text.InsertRange(random.Next(header, text.Count + 1), piece);
                break;
        }

        return [.. text];
    }

    /// <summary>Anywhere; at a border of fields; at a row's end. A kernel is most likely to misread damage at borders.</summary>
    private static int Place(Random random, List<byte> text, int header)
    {
        int at = random.Next(header, text.Count);
        int border = random.Next(3) switch
        {
            0 => at,
            1 => text.FindIndex(at, static character => character is (byte)',' or (byte)'"'),
            _ => text.IndexOf((byte)'\n', at) - random.Next(2),
        };
        return border < header ? at : border;
    }

    private static byte Special(Random random) => (byte)",\n\r\"\0.-09 x\u00E9"[random.Next(12)];
}
