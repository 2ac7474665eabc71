using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace MedPool.Tests.HouseRules;

/// <summary>What every public type of the packages keeps to.</summary>
public sealed class TypeShapeTests
{
    /// <summary>Classes that others may derive from, each because its documentation says so.</summary>
    private static readonly string[] Extensible = [];

    /// <summary>The kernels' plain memory: one for each area in an array, changed in place so that a what-if loop copies nothing.</summary>
    private static readonly Type[] KernelMemory = [typeof(Kernels.AreaFacts), typeof(Kernels.AreaState), typeof(Kernels.FundFacts)];

    /// <summary>The namespaces of public types.</summary>
    private static readonly string[] Namespaces =
        ["MedPool", "MedPool.Law", "MedPool.Contributions", "MedPool.Payments", "MedPool.Levels", "MedPool.Files", "MedPool.Kernels", "MedPool.Json", "MedPool.Shipped", "MedPool.TestData"];

    /// <summary>What a project with <c>ImplicitUsings</c> imports without saying so.</summary>
    private static readonly string[] ImplicitUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static IEnumerable<Type> PublicTypes =>
        new[] { "MedPool.Core", "MedPool.Policies", "MedPool.TestData" }.SelectMany(name => Assembly.Load(name).GetExportedTypes());

    [Fact]
    public void PublicClass_NotMeantForExtension_IsSealedStaticOrClosed() =>
        Findings.AssertNone(
            PublicTypes.Where(type => type is { IsClass: true, IsSealed: false } && !IsClosed(type) && !Extensible.Contains(type.FullName))
                .Select(type => type.FullName!),
            "Seal it, or make it an abstract class with derived types of our own, or list it in TypeShapeTests.Extensible and document how to extend it.");

    [Fact]
    public void PublicStruct_NotARunOverBuffers_IsReadonly() =>
        Findings.AssertNone(
            PublicTypes.Where(
                type => type is { IsValueType: true, IsEnum: false, IsByRefLike: false }
                    && !type.IsDefined(typeof(IsReadOnlyAttribute))
                    && !KernelMemory.Contains(type))
                .Select(type => type.FullName!),
            "A value does not change: make the struct readonly.");

    [Fact]
    public void PublicType_Namespace_IsTheVocabularyOrTheKernels() =>
        Findings.AssertNone(
            PublicTypes.Where(type => !Namespaces.Contains(type.Namespace)).Select(type => type.FullName!),
            "A public type is in the namespace of those who use it: see the table in docs/architecture.md and docs/decisions/0030-public-surface.md.");

    [Fact]
    public void KernelType_InCompletion_IsHidden() =>
        Findings.AssertNone(
            PublicTypes.Where(type => type is { Namespace: "MedPool.Kernels", IsNested: false } && !IsHidden(type)).Select(type => type.FullName!),
            "Only generated code and what-if loops use MedPool.Kernels: mark the type [EditorBrowsable(EditorBrowsableState.Never)].");

    [Fact]
    public void PublicType_Name_HidesNoTypeOfTheImplicitUsings()
    {
        HashSet<string> implicitly = [.. PlatformTypes().Where(type => ImplicitUsings.Contains(type.Namespace)).Select(type => type.Name)];
        Assert.Contains("Monitor", implicitly); // Seen through the assemblies that forward them too.
        Findings.AssertNone(
            PublicTypes.Where(type => implicitly.Contains(type.Name)).Select(type => type.FullName!),
            "A user who writes `using MedPool;` could no longer name the platform's type; give it another term of the field.");
    }

    [Fact]
    public void PublicMember_StaticState_IsNotWritable() =>
        Findings.AssertNone(
            from type in PublicTypes
            from member in type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where member is FieldInfo { IsInitOnly: false, IsLiteral: false } or PropertyInfo { CanWrite: true }
            select type.FullName + "." + member.Name,
            "There is no mutable state that two users of the library could share.");

    private static bool IsHidden(Type type) => type.GetCustomAttribute<EditorBrowsableAttribute>() is { State: EditorBrowsableState.Never };

    private static IEnumerable<Type> PlatformTypes() => new[]
        {
            typeof(object), typeof(Uri), typeof(Console), typeof(List<>), typeof(Stack<>), typeof(LinkedList<>), typeof(Enumerable), typeof(HttpClient), typeof(Thread), typeof(Barrier), typeof(Parallel),
        }.Select(type => type.Assembly).Distinct().SelectMany(assembly => assembly.GetExportedTypes());

    /// <summary>
    /// A class that only its own assembly can derive from, or an abstract one of which derived types ship with it, such as the kinds of stage.
    /// </summary>
    private static bool IsClosed(Type type) => HasNoConstructorForOthers(type) || IsBaseOfOurs(type);

    private static bool HasNoConstructorForOthers(Type type) =>
        type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .All(constructor => constructor.IsAssembly || constructor.IsFamilyAndAssembly || constructor.IsPrivate);

    private static bool IsBaseOfOurs(Type type) => type.IsAbstract

                            && type.Assembly.GetTypes().Any(other => other.BaseType is { } parent && (parent == type || (parent.IsGenericType && parent.GetGenericTypeDefinition() == type)));
}
