using System.Buffers.Binary;
using System.Diagnostics;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Xunit.Abstractions;

namespace MedPool.Cli.Tests;

/// <summary>
/// What a compiled policy is for: its tables are constants in the machine code of the row loops. The command ingests a few rows, and the
/// just-in-time compiler writes down what it made of these loops at once, as for every user of the command; the same with the policy read at
/// run time shows that the test sees tables that are no constants.
/// </summary>
public class MachineCodeTests(ITestOutputHelper output)
{
    // A common row and a refund for the loops of these, one without decimals for that of the others.
    private const string Claims =
        "setl_id,psn_no,insu_admdvs,insutype,med_type,setl_time,medfee_sumamt,hifp_pay,cvlserv_pay,hifes_pay,hifmi_pay,hifob_pay,maf_pay,oth_pay,acct_pay,psn_cash_pay,refd_setl_flag\n"
        + "S1,P1,330702,310,11,2022-01-01,10.00,10.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0\n"
        + "S2,P1,330702,310,11,2022-01-01,-10.00,-10.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,1\n"
        + "S3,P1,330702,310,11,2022-01-01,10,10,0,0,0,0,0,0,0,0,0\n";

    // A table in an object is an array, whose bound the compiler cannot know: the check's failure is a call, and so is what it did not inline.
    [Fact]
    public async Task RowLoops_OfACompiledPolicy_HaveItsTablesAsConstants()
    {
        if (WhyNot() is { } reason)
        {
            output.WriteLine(reason);
            return;
        }

        string factor = $"0x{AreaFactor():X}";
        List<string> loops = await Loops("jinhua", "CompiledTables`1[MedPool.Shipped.Jinhua2022]");
        Assert.Equal(Avx512Vbmi2.IsSupported ? 5 : 1, loops.Count);
        Assert.All(loops, loop => Assert.DoesNotContain("call ", loop, StringComparison.Ordinal));
        List<string> compiled = [.. loops.Where(LooksUpCodes)];
        List<string> atRunTime = [.. (await Loops(Repository.Path("policies", "jinhua.policy.json"), "DocumentTables")).Where(LooksUpCodes)];
        Assert.Equal(Avx512Vbmi2.IsSupported ? 3 : 1, compiled.Count);
        Assert.Equal(compiled.Count, atRunTime.Count);
        Assert.All(compiled, loop => Assert.Contains(factor, loop, StringComparison.Ordinal));
        Assert.All(atRunTime, loop => Assert.Contains("call ", loop, StringComparison.Ordinal));
        Assert.All(atRunTime, loop => Assert.DoesNotContain(factor, loop, StringComparison.Ordinal));
    }

    private static string? WhyNot()
    {
        if (RuntimeInformation.ProcessArchitecture != Architecture.X64)
        {
            return "Nothing is looked at but code for x64: Arm64 puts a constant of 64 bits together out of four instructions.";
        }

        return typeof(Ledger).Assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled == true
            ? "A debug build is not optimized and has no constants to look for."
            : null;
    }

    /// <summary>The factor of the generated perfect hash of areas: the first constant of 64 bits in what the C# compiler made of it.</summary>
    private static ulong AreaFactor()
    {
        const BindingFlags AllStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        byte[] code = typeof(Jinhua2022).GetMethod("FindArea", AllStatic)!.GetMethodBody()!.GetILAsByteArray()!;
        int place = Array.IndexOf(code, (byte)OpCodes.Ldc_I8.Value);
        return BinaryPrimitives.ReadUInt64LittleEndian(code.AsSpan(place + 1));
    }

    /// <summary>The code of the loops over rows, with the tables of one kind.</summary>
    private static async Task<List<string>> Loops(string policy, string tables)
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder["claims.csv"], Claims);
        Dictionary<string, string> environment = new()
        {
            ["DOTNET_ReadyToRun"] = "0",
            ["DOTNET_JitDisasm"] = "Run Extract ExtractPending Post",
            ["DOTNET_JitStdOutFile"] = folder["code.txt"],
        };
        CommandRun run = await BuiltCommand.Run(
            environment, "ingest", "--policy", policy, "--year", "2022", "--claims", folder["claims.csv"], "--ledger", folder["a.ledger"]);
        Assert.True(run.ExitCode == 0, run.Error);
        string[] methods = (await File.ReadAllTextAsync(folder["code.txt"])).Split("; Assembly listing for method ");
        return [.. methods.Where(method => IsLoop(method.Split('\n')[0], tables))];
    }

    private static bool IsLoop(string title, string tables) =>
        title.Contains(tables, StringComparison.Ordinal) && title.Contains("Claim", StringComparison.Ordinal)






                                && (title.Contains(".KeyPass`", StringComparison.Ordinal) ? Is(title, "Run") : title.Contains(".CommonRowPass`", StringComparison.Ordinal) && (Is(title, "Extract") || Is(title, "ExtractPending") || Is(title, "Post")));

    private static bool LooksUpCodes(string code) => Is(code.Split('\n')[0], "Run") || Is(code.Split('\n')[0], "Post");

    private static bool Is(string title, string method) => title.Contains($":{method}(", StringComparison.Ordinal);
}
