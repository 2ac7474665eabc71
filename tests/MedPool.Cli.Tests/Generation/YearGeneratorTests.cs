using System.Security.Cryptography;

using MedPool.Cli.Generation;

namespace MedPool.Cli.Tests.Generation;

public sealed class YearGeneratorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_SameSeed_GivesTheseBytesOnEveryMachine()
    {
        GeneratedYear year = Generate(claims: 3_000, seed: 7);

        // The bytes are a promise to whoever keeps results of generated data: a change of the generator changes them on purpose, here.
        Assert.Equal("7a11acb1c3712bdf", Digest(year.Claims)[..16]);
        Assert.Equal("bc49514d990dc55d", Digest(year.Contributions)[..16]);
        Assert.Equal("5b2e21a63e626b04", Digest(year.Facts)[..16]);
    }

    [Fact]
    public void Write_OtherSeed_GivesOtherBytes() =>
        Assert.NotEqual(Digest(Generate(claims: 500, seed: 1).Claims), Digest(Generate(claims: 500, seed: 2).Claims));

    [Fact]
    public void Write_Claims_BalanceExceptTheRowsThatAreBadOnPurpose()
    {
        string[] lines = File.ReadAllLines(Generate(claims: 20_000, seed: 3).Claims);

        int unbalanced = lines.Skip(1).Select(line => line.Split(',')).Where(cells => cells.Length == 18).Count(cells =>
            cells[6..17].All(text => Fen.TryParse(text, out _))
            && Amount(cells[6]) != cells[7..17].Sum(Amount));

        Assert.Equal(20_001, lines.Length);
        Assert.Equal(1, unbalanced);
    }

    [Fact]
    public void Write_Claims_HaveRefundsThatRepeatAnEarlierClaimWithItsSignChanged()
    {
        string[][] rows = File.ReadAllLines(Generate(claims: 20_000, seed: 3).Claims).Skip(1).Select(line => line.Split(',')).Where(cells => cells.Length == 18).ToArray();
        var originals = rows.Where(cells => cells[17] == "0").Select(cells => string.Join(',', cells[1..5].Concat(cells[6..17]))).ToHashSet(StringComparer.Ordinal);

        string[][] refunds = [.. rows.Where(cells => cells[17] == "1" && cells[6].StartsWith('-'))];

        Assert.InRange(refunds.Length, 20, 200);
        Assert.All(refunds, cells => Assert.Contains(string.Join(',', cells[1..5].Concat(cells[6..17].Select(text => text.TrimStart('-')))), originals));
    }

    [Fact]
    public void Write_Contributions_RoughlyBalanceTheClaimsOfEachFund()
    {
        GeneratedYear year = Generate(claims: 60_000, seed: 5);
        long pooled = Rows(year.Claims, 18).Where(cells => cells[3] == "390" && Fen.TryParse(cells[7], out _)).Sum(cells => Amount(cells[7]) + Amount(cells[10]));
        long income = Rows(year.Contributions, 13).Where(cells => cells[4] == "390" && Fen.TryParse(cells[9], out _)).Sum(cells => cells[9..].Sum(Amount));

        Assert.InRange(income * 100 / pooled, 88, 112);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(10, 3)]
    [InlineData(1_000, 5_000)]
    public void Write_AnySize_WritesSoManyRows(int claims, int contributions)
    {
        GeneratedYear year = Generate(claims, seed: 1, contributions);

        Assert.Equal(claims + 1, File.ReadLines(year.Claims).Count());
        Assert.Equal(contributions + 1, File.ReadLines(year.Contributions).Count());
    }

    [Fact]
    public void Write_Stopped_LeavesNoFile()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => Generate(claims: 100, seed: 1, cancel: stop.Token));
        Assert.Empty(Directory.GetFiles(_folder["year"]));
    }

    private static IEnumerable<string[]> Rows(string path, int columns) => File.ReadLines(path).Skip(1).Select(line => line.Split(',')).Where(cells => cells.Length == columns);

    private static long Amount(string text) => Fen.Parse(text).Value;

    private static string Digest(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    private GeneratedYear Generate(long claims, ulong seed, long? contributions = null, CancellationToken cancel = default)
    {
        using var terminal = new Terminal(TextWriter.Null, TextWriter.Null);
        return new YearGenerator(InventedCity.Document, 2022, claims, contributions ?? YearGenerator.ContributionsFor(claims), seed)
            .Write(_folder["year"], terminal, cancel);
    }
}
