using MedPool.Internals;

namespace MedPool.Benchmarks;

/// <summary>Two contestants on the same data.</summary>
/// <param name="Left">Name of the one.</param>
/// <param name="RunLeft">Its run; gives a control sum.</param>
/// <param name="Right">Name of the other.</param>
/// <param name="RunRight">Its run; gives the same control sum.</param>
/// <param name="Bytes">Size of the data.</param>
/// <param name="Threads">Threads that work at once; where there are more than one, the watch is read and not the processor's time.</param>
internal sealed record Contest(string Left, Func<Int128> RunLeft, string Right, Func<Int128> RunRight, long Bytes, int Threads = 1);

/// <summary>The duels by name.</summary>
internal static class Duels
{
    private static readonly string[] Names =
    [
        "claims", "memory", "csvhelper", "linq", "avx2", "vector128", "vector128-loop", "scalar", "scalar-loop", "threads", "duplicates", "contributions",
        "contributions-memory", "contributions-csvhelper", "columns", "columns-sorted", "columns-limit", "contribution-columns", "contribution-columns-sorted",
    ];

    public static Contest Make(string name, int rows) => name switch
    {
        "columns-limit" => ColumnsLimit(rows),
        "columns" or "columns-sorted" => Columns(rows, sorted: name == "columns-sorted"),
        "contribution-columns" or "contribution-columns-sorted" => ContributionColumns(rows, sorted: name == "contribution-columns-sorted"),
        "contributions" or "contributions-memory" or "contributions-csvhelper" => Contributions(name, ContributionFile.Make(rows)),
        _ when HostileFile.Shapes.Contains(name) => Hostile(name, ClaimFile.Make(rows)),
        _ => Claims(name, ClaimFile.Make(rows)),
    };

    // The loop reads the ordinary file: it knows none of these shapes.
    private static Contest Hostile(string shape, byte[] file)
    {
        byte[] hostile = HostileFile.Make(shape, file);
        return new(
            "MedPool " + shape,
            () => Nothing(() => MedPoolContestant.Read(hostile)),
            "loop, ordinary rows",
            () => Nothing(() => PipeLoopContestant.Run<ClaimLoop>(file)),
            hostile.Length);
    }

    private static Int128 Nothing(Action run)
    {
        run();
        return 0;
    }

    private static Contest Columns(int rows, bool sorted)
    {
        ClaimArrays arrays = new(rows, sorted);
        Ledger<Jinhua2022> ledger = new(2022);
        return new("MedPool columns", () => arrays.Post(ledger), "plain loop", arrays.Loop, (long)rows * ClaimArrays.BytesPerRow);
    }

    private static Contest ColumnsLimit(int rows)
    {
        ClaimArrays arrays = new(rows, sorted: false);
        Ledger<Jinhua2022> ledger = new(2022);
        return new("MedPool columns", () => arrays.Post(ledger), "amounts read, nothing done", arrays.Read, (long)rows * ClaimArrays.BytesPerRow);
    }

    private static Contest ContributionColumns(int rows, bool sorted)
    {
        ContributionArrays arrays = new(rows, sorted);
        Ledger<Jinhua2022> ledger = new(2022);
        return new("MedPool columns", () => arrays.Post(ledger), "plain loop", arrays.Loop, (long)rows * ContributionArrays.BytesPerRow);
    }

    private static Contest Contributions(string name, byte[] file)
    {
        Func<Int128> pipe = () => MedPoolContestant.FromPipe(RecordKind.Contributions, file);
        Func<Int128> loop = () => PipeLoopContestant.Run<ContributionLoop>(file);
        return name switch
        {
            "contributions-memory" => new(
                "MedPool memory",
                () => MedPoolContestant.FromMemory(RecordKind.Contributions, file, HardwarePaths.Best),
                "PipeReader loop",
                loop,
                file.Length),
            "contributions-csvhelper" => new("MedPool pipe", pipe, "CsvHelper spans", () => CsvHelperContestant.Spans<ContributionLoop>(file), file.Length),
            _ => new("MedPool pipe", pipe, "PipeReader loop", loop, file.Length),
        };
    }

    private static Contest Claims(string name, byte[] file)
    {
        Func<Int128> memory = () => MedPoolContestant.FromMemory(RecordKind.Claims, file, HardwarePaths.Best);
        Func<Int128> pipe = () => MedPoolContestant.FromPipe(RecordKind.Claims, file);
        Func<Int128> loop = () => PipeLoopContestant.Run<ClaimLoop>(file);
        Func<Int128> Path(HardwarePath path) => () => MedPoolContestant.FromMemory(RecordKind.Claims, file, path);
        return name switch
        {
            "memory" => new("MedPool memory", memory, "PipeReader loop", loop, file.Length),
            "csvhelper" => new("MedPool pipe", pipe, "CsvHelper spans", () => CsvHelperContestant.Spans<ClaimLoop>(file), file.Length),
            "linq" => new("MedPool pipe", pipe, "decimal and LINQ", () => LinqContestant.Run(file), file.Length),
            "avx2" => new("MedPool best", memory, "MedPool AVX2", Path(HardwarePath.Avx2), file.Length),
            "vector128" => new("MedPool best", memory, "MedPool Vector128", Path(HardwarePath.Vector128), file.Length),
            "vector128-loop" => new("MedPool Vector128", Path(HardwarePath.Vector128), "PipeReader loop", loop, file.Length),
            "scalar" => new("MedPool best", memory, "MedPool scalar", Path(HardwarePath.Scalar), file.Length),
            "scalar-loop" => new("MedPool scalar", Path(HardwarePath.Scalar), "PipeReader loop", loop, file.Length),
            "threads" => new(
                "two threads",
                () => MedPoolContestant.FromMemory(RecordKind.Claims, file, HardwarePaths.Best, threads: 2),
                "one thread",
                memory,
                file.Length,
                Threads: 2),
            "duplicates" => new(
                "checked",
                () => MedPoolContestant.FromMemory(RecordKind.Claims, file, HardwarePaths.Best, checkDuplicates: true),
                "unchecked",
                memory,
                file.Length),
            "claims" => new("MedPool pipe", pipe, "PipeReader loop", loop, file.Length),
            _ => throw new ArgumentException($"There is no duel {name}. There are {string.Join(", ", Names.Concat(HostileFile.Shapes))}."),
        };
    }
}
