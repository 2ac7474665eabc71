extern alias generator;
using System.Collections;
using System.Reflection;
using generator::MedPool.Generators;
using MedPool.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace MedPool.Generators.Tests.Incremental;

/// <summary>What travels through the pipeline is plain data: anything of the compiler would keep whole compilations alive and defeat the cache.</summary>
public sealed class PipelineModelTests
{
    private static readonly Type[] Forbidden =
        [
            typeof(ISymbol), typeof(Compilation), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SemanticModel), typeof(Location),
            typeof(Diagnostic), typeof(AdditionalText), typeof(Microsoft.CodeAnalysis.Text.SourceText),
        ];

    [Fact]
    public void Outputs_OfEveryNamedStep_HoldNothingOfTheCompiler()
    {
        GeneratorRun run = GeneratorRun.Sound([PolicyFiles.ExampleAs("first"), .. PolicyFiles.SourcesOf(PolicyFiles.ExampleFolder)]);

        IEnumerable<object> outputs =
            from step in TrackingNames.All
            where run.Result.TrackedSteps.ContainsKey(step)
            from ran in run.Result.TrackedSteps[step]
            from output in ran.Outputs
            select output.Value;

        Assert.NotEmpty(outputs);
        Assert.All(outputs, AssertPlain);
    }

    [Fact]
    public void Check_ShownASymbol_Fails()
    {
        // The guard itself is seen to fail: a symbol two levels deep in a record is found although its class is not public.
        INamedTypeSymbol symbol = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("Empty").ObjectType;

        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => AssertPlain(new[] { new Holder(symbol) }));
    }

    private static void AssertPlain(object value) => AssertPlain(value, []);

    private static void AssertPlain(object? value, HashSet<object> seen)
    {
        if (value is null || value.GetType().IsPrimitive || value is string || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Assert.DoesNotContain(Forbidden, type => type.IsInstanceOfType(value));
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
            {
                AssertPlain(item, seen);
            }
        }

        for (Type? type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                AssertPlain(field.GetValue(value), seen);
            }
        }
    }

    private sealed record Holder(object Value);
}
