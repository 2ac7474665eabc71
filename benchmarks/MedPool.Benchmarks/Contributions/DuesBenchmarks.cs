using BenchmarkDotNet.Attributes;
using MedPool.Contributions;

namespace MedPool.Benchmarks;

/// <summary>
/// Dues of ten million members in columns, against the scalar definition, and against the memory limit: a copy that reads the same wages and payer types and
/// writes as
/// many bytes. One operation is one assessment. No cache holds the columns.
/// </summary>
[MemoryDiagnoser]
public class DuesBenchmarks
{
    private const int Members = 10_000_000;
    private const int Employees = 50; // Of one employer, one payer type in a row.

    private readonly Fen[] _wages = new Fen[Members];
    private readonly byte[] _payerTypes = new byte[Members];
    private readonly Fen[] _bases = new Fen[Members];
    private readonly Fen[] _dues = new Fen[Members];
    private DuesTerms _terms = null!;

    [GlobalSetup]
    public void Setup()
    {
        // Jining's rates with limits of 60% and 300% beside them, so that clamping is paid for.
        DuesTerms jining = DuesTerms.Of(Policies.Jining2020.Document, new Fen(650_000));
        _terms = jining with { Limits = BaseLimits.Of(jining.AverageWage, Rate.Parse("0.6"), Rate.Parse("3")) };
        for (int i = 0; i < Members; i++)
        {
            _wages[i] = new Fen(200_000 + (i * 7_919L % 2_500_000));
            _payerTypes[i] = (byte)(i / Employees % 20 == 0 ? 1 : i / Employees % 20 == 1 ? 3 : 2);
        }
    }

    [Benchmark(OperationsPerInvoke = Members)]
    public void Columns() => DuesColumns.Assess(_wages, _payerTypes, _terms, _bases, _dues);

    [Benchmark(OperationsPerInvoke = Members)]
    public void ScalarDefinition()
    {
        for (int i = 0; i < Members; i++)
        {
            MemberDues dues = Dues.OfMember(_wages[i], _payerTypes[i], _terms);
            _bases[i] = dues.Base;
            _dues[i] = dues.Due;
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Members)]
    public int MemoryLimit()
    {
        // In the pieces in which the columns are worked on, so that a wage is read from memory once.
        const int Piece = 2_048;
        int types = 0;
        for (int start = 0; start < Members; start += Piece)
        {
            int length = Math.Min(Piece, Members - start);
            _wages.AsSpan(start, length).CopyTo(_bases.AsSpan(start));
            _wages.AsSpan(start, length).CopyTo(_dues.AsSpan(start));
            types += _payerTypes.AsSpan(start, length).Count((byte)3);
        }

        return types;
    }
}
