using System.Globalization;
using MedPool.Generators.Writing;
using MedPool.Law;

namespace MedPool.Generators.Emit;

/// <summary>Writes how an area is found by its code and when its code is valid.</summary>
internal static class AreaTableEmitter
{
    // An entry holds the code in its lower 48 bits and the area's index above; all ones is an empty slot, whose index reads as -1.
    private const int CodeBits = 48;

    /// <summary>The attribute of look-ups that are inlined into the loops of the record kernel, where a call costs more than the look-up.</summary>
    public const string Inlined =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    private const ulong Empty = ulong.MaxValue;

    public static void Emit(CodeWriter code, PolicyDocument document)
    {
        code.Space().Line("/// <inheritdoc/>").Line($"public static int AreaCount => {Literals.Of(document.Areas.Count)};");
        EmitFind(code, document.Areas);
        EmitValidity(code, document.Areas);
    }

    public static ulong Pack(string code)
    {
        ulong packed = 0;
        for (int i = code.Length - 1; i >= 0; i--)
        {
            packed = (packed << 8) | code[i];
        }

        return packed;
    }

    private static void EmitFind(CodeWriter code, EquatableArray<PolicyArea> areas)
    {
        ulong[] keys = [.. areas.Select(static area => Pack(area.Code))];
        PerfectHash hash = PerfectHash.Find(keys, width: 64);
        code.Space().Line("// Slot by multiplication, made for these codes; an entry is the index above the six digits, all ones where there is none.");
        code.List("private static global::System.ReadOnlySpan<ulong> AreaSlots =>", hash.Slots.Select(index => index < 0
            ? Hex(Empty) + ","
            : Hex(((ulong)index << CodeBits) | keys[index]) + ", // " + areas[index].Code + " " + DocText.OneLine(areas[index].Names.Zh)));
        code.Space().Line("/// <inheritdoc/>").Line(Inlined).Open("public static int FindArea(ulong code)").Open("unchecked");
        string slot = $"(int)((uint)((code * {Hex(hash.Multiplier)}) >> 32) >> {Literals.Of(32 - hash.Bits)})";
        code.Line($"ulong entry = AreaSlots[{slot}]; // In two steps, so that no bound is checked.");
        EmitIndex(code, Hex((1UL << CodeBits) - 1), "short", CodeBits);
        code.Close().Close();
    }

    /// <summary>
    /// Writes the index of an entry with the code, and -1 for another entry. It is set first and then changed, so that a known code needs no jump.
    /// </summary>
    public static void EmitIndex(CodeWriter code, string codeMask, string indexType, int codeBits)
    {
        code.Line("int index = -1;");
        code.Open($"if ((entry & {codeMask}) == code)").Line($"index = ({indexType})(entry >> {Literals.Of(codeBits)});").Close();
        code.Space().Line("return index;");
    }

    private static void EmitValidity(CodeWriter code, EquatableArray<PolicyArea> areas)
    {
        string[] cases = [.. Enumerable.Range(0, areas.Count).Where(i => areas[i].From is not null || areas[i].To is not null).Select(i => Case(i, areas[i]))];
        code.Space().Line("/// <inheritdoc/>");
        if (cases.Length == 0)
        {
            code.Line("public static bool IsAreaValid(int area, int day) => true;");
            return;
        }

        code.Open("public static bool IsAreaValid(int area, int day) => area switch");
        foreach (string line in cases)
        {
            code.Line(line);
        }

        code.Line("_ => true,").Close(";");
    }

    private static string Case(int index, PolicyArea area)
    {
        string from = area.From is { } first ? $"day >= {Day(first)}" : "";
        string to = area.To is { } last ? $"day <= {Day(last)}" : "";
        string both = from.Length > 0 && to.Length > 0 ? " && " : "";
        return $"{Literals.Of(index)} => {from}{both}{to}, // {area.Code} {DocText.OneLine(area.Names.Zh)}";
    }

    private static string Day(PolicyDate date) => Literals.Of((date.Year * 10_000) + (date.Month * 100) + date.Day);

    private static string Hex(ulong value) => "0x" + value.ToString("X16", CultureInfo.InvariantCulture);
}
