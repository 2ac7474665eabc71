using BenchmarkDotNet.Running;
using MedPool;
using MedPool.Benchmarks;
using MedPool.Internals;

if (args is ["duel", .. string[] rest])
{
    int rows = rest.Length > 1 ? int.Parse(rest[1]) : 1_000_000;
    int rounds = rest.Length > 2 ? int.Parse(rest[2]) : 7;
    string which = rest.Length > 0 ? rest[0] : "loop";
    if (which == "columns")
    {
        ClaimArrays arrays = new(rows);
        Ledger<Jinhua2022> ledger = new(2022);
        Duel.Run("MedPool columns", () => arrays.Post(ledger), "plain loop", arrays.Loop, rows, rows * 84L, rounds);
        return;
    }

    byte[] file = ClaimFile.Make(rows);
    Func<Int128> memory = () => MedPoolContestant.FromMemory(file, HardwarePaths.Best);
    Func<Int128> pipe = () => MedPoolContestant.FromPipe(file);
    Func<Int128> loop = () => PipeLoopContestant.Run(file);
    (string Left, Func<Int128> RunLeft, string Right, Func<Int128> RunRight) duel = which switch
    {
        "memory" => ("MedPool memory", memory, "PipeReader loop", loop),
        "csvhelper" => ("MedPool pipe", pipe, "CsvHelper spans", () => CsvHelperContestant.Spans(file)),
        "linq" => ("MedPool pipe", pipe, "decimal and LINQ", () => LinqContestant.Run(file)),
        "avx2" => ("MedPool best", memory, "MedPool AVX2", () => MedPoolContestant.FromMemory(file, HardwarePath.Avx2)),
        "vector128" => ("MedPool best", memory, "MedPool Vector128", () => MedPoolContestant.FromMemory(file, HardwarePath.Vector128)),
        "scalar" => ("MedPool best", memory, "MedPool scalar", () => MedPoolContestant.FromMemory(file, HardwarePath.Scalar)),
        "scalar-loop" => ("MedPool scalar", () => MedPoolContestant.FromMemory(file, HardwarePath.Scalar), "PipeReader loop", loop),
        "threads" => ("two threads", () => MedPoolContestant.FromMemory(file, HardwarePaths.Best, threads: 2), "one thread", memory),
        "duplicates" => ("checked", () => MedPoolContestant.FromMemory(file, HardwarePaths.Best, checkDuplicates: true), "unchecked", memory),
        _ => ("MedPool pipe", pipe, "PipeReader loop", loop),
    };
    if (rest is [.., "alone"])
    {
        for (int round = 0; round < rounds; round++)
        {
            duel.RunLeft();
        }

        return;
    }

    Duel.Run(duel.Left, duel.RunLeft, duel.Right, duel.RunRight, rows, file.Length, rounds);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
