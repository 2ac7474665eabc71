using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedPool.Generators.Tests.Harness;
using MedPool.Law;

namespace MedPool.Generators.Tests.Emit;

/// <summary>The shipped policies as the generator writes them: compiled, loaded and asked.</summary>
public sealed class CompiledPolicyTests
{
    private static readonly GeneratorRun Run = GeneratorRun.Sound(
        [.. PolicyFiles.Shipped.Select(PolicyFiles.Load), .. PolicyFiles.SourcesOf(Path.Combine(PolicyFiles.Root, "policies"))]);

    private static readonly IReadOnlyList<Policy> Policies = CompiledPolicies.Load(Run);

    public static TheoryData<string> Shipped { get; } = new(PolicyFiles.Shipped.Select(path => Path.GetFileName(path)!));

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Document_OfACompiledPolicy_IsTheFiles(string file)
    {
        Policy loaded = Policy.Load(Path.Combine(PolicyFiles.Root, "policies", file));
        Policy compiled = Policies.Single(policy => policy.Document.Id == loaded.Document.Id);

        Assert.Equal(loaded.Document, compiled.Document);
        Assert.True(loaded.Source.SequenceEqual(compiled.Source));
        Assert.Equal(loaded.Digest, compiled.Digest);
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Areas_ByTheirCode_AreFoundInPolicyOrder(string file)
    {
        PolicyTables tables = TablesOf(file, out PolicyDocument document);

        Assert.Equal(document.Areas.Count, tables.AreaCount);
        Assert.Equal(Enumerable.Range(0, document.Areas.Count), document.Areas.Select(area => tables.FindArea(Pack(area.Code))));
    }

    [Property]
    public Property Area_OfAnyNumber_IsFoundWhereThePolicyHasIt()
    {
        (PolicyTables Tables, HashSet<ulong> Known)[] policies =
        [
            .. PolicyFiles.Shipped.Select(path => Path.GetFileName(path)!)
                .Select(file => (TablesOf(file, out PolicyDocument document), document.Areas.Select(area => Pack(area.Code)).ToHashSet())),
        ];
        return Prop.ForAll<ulong>(code => policies.All(policy => policy.Known.Contains(code) == (policy.Tables.FindArea(code) >= 0)));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Area_OfAnotherPolicy_IsNotFound(string file)
    {
        PolicyTables tables = TablesOf(file, out PolicyDocument document);
        HashSet<ulong> known = [.. document.Areas.Select(area => Pack(area.Code))];

        Assert.Equal(-1, tables.FindArea(0));
        Assert.Equal(-1, tables.FindArea(ulong.MaxValue));
        Assert.Equal(-1, tables.FindArea(0x0000FFFFFFFFFFFF));
        for (int number = 0; number < 1_000_000; number += 7)
        {
            ulong code = Pack(number.ToString("D6", CultureInfo.InvariantCulture));
            Assert.Equal(known.Contains(code), tables.FindArea(code) >= 0);
        }
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void InsuranceTypes_AllThousandCodes_AreFoundWhereTheyStand(string file)
    {
        PolicyTables tables = TablesOf(file, out PolicyDocument document);
        string[] types = [.. document.Funds.SelectMany(fund => fund.InsuranceTypes).Select(type => type.Code)];

        Assert.Equal(types.Length, tables.InsuranceTypeCount);
        for (int number = 0; number < 1000; number++)
        {
            string code = number.ToString("D3", CultureInfo.InvariantCulture);
            Assert.Equal(Array.IndexOf(types, code), tables.FindInsuranceType((uint)Pack(code)));
        }
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void PersonalAccountShare_EveryTypeAndPayer_IsTheDocuments(string file)
    {
        PolicyTables tables = TablesOf(file, out PolicyDocument document);
        FundInsuranceType[] types = [.. document.Funds.SelectMany(fund => fund.InsuranceTypes)];

        for (int type = 0; type < types.Length; type++)
        {
            for (int payer = 0; payer <= 9; payer++)
            {
                Rate expected = types[type].PersonalAccount.Where(share => share.PayerTypes.Contains(payer))
                    .Select(share => share.Share.Value)
                    .SingleOrDefault();
                Assert.Equal(expected, tables.PersonalAccountShare(type, payer));
            }
        }
    }

    [Fact]
    public void Registry_ByIdAndYear_FindsTheVersionInForce()
    {
        Func<string, int, Policy?> find = CompiledPolicies.Registry(Run).GetMethod("Find")!.CreateDelegate<Func<string, int, Policy?>>();

        Assert.Equal("jinhua", find("jinhua", 2022)!.Document.Id);
        Assert.Null(find("jinhua", 2021));
        Assert.Equal("shaanxi", find("shaanxi", 2024)!.Document.Id); // Takes effect on 29 June; the year counts whole.
        Assert.Null(find("atlantis", 2022));
    }

    [Fact]
    public void Generated_Code_HasNoLineOfTheMachine()
    {
        Assert.All(Run.Files.Values, text => Assert.DoesNotContain(PolicyFiles.Root, text, StringComparison.Ordinal));
        Assert.All(Run.Files.Values, text => Assert.DoesNotContain('\r', text));
    }

    private static PolicyTables TablesOf(string file, out PolicyDocument document)
    {
        string id = file.Split('.')[0];
        Policy policy = Policies.Single(policy => policy.Document.Id == id);
        document = policy.Document;
        return PolicyTables.Of(policy.GetType().GetGenericArguments()[0]);
    }

    private static ulong Pack(string code) =>
        Encoding.ASCII.GetBytes(code).Select((digit, i) => (ulong)digit << (8 * i)).Aggregate(0UL, (all, digit) => all | digit);
}
