using System.Reflection;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Tests.Settlement;

/// <summary>The table of facts: rows, ids and properties agree, and a table can hold figures that a policy declares.</summary>
public sealed class FactTableTests
{
    private static readonly Dictionary<Type, int> Widths = new()
    {
        [typeof(Fen)] = 1,
        [typeof(long)] = 1,
        [typeof(Assessment)] = 1,
        [typeof(PolicyDate)] = 1,
        [typeof(EquatableArray<string>)] = 1,
        [typeof(EquatableArray<BookBalance>)] = 1,
        [typeof(Rate)] = 2,
        [typeof(EquatableArray<PartyShare>)] = 3,
    };

    public static TheoryData<Type, Type, int> Tables { get; } = new()
    {
        { typeof(AreaFact), typeof(AreaYear), AreaFact.SlotCount },
        { typeof(FundFact), typeof(FundYear), FundFact.SlotCount },
    };

    [Fact]
    public void Key_WithinItsScope_IsUnique() =>
        Assert.DoesNotContain(FactTable.BuiltIn.Facts.GroupBy(fact => (fact.Scope, fact.Key)), same => same.Count() > 1);

    [Theory]
    [MemberData(nameof(Tables))]
    public void Ids_PlacesInMemory_AreFullAndDoNotOverlap(Type ids, Type year, int slotCount)
    {
        int[] taken = [.. ValuesOf(ids).SelectMany(fact => Enumerable.Range(fact.Slot, Widths[fact.Type])).Order()];
        Assert.Equal(Enumerable.Range(0, slotCount), taken);
        Assert.True(slotCount <= AreaFact.SlotCount, $"{year.Name} must fit the memory of an area.");
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Ids_ComparedWithRowsAndProperties_AreTheSame(Type ids, Type year, int slotCount)
    {
        string[] properties = [.. year.GetProperties().Where(property => property.Name != nameof(FundYear.Areas)).Select(property => property.Name).Order()];
        Assert.Equal(properties, ValuesOf(ids).Select(fact => fact.Name).Order());
        Assert.Equal(ValuesOf(ids).Length, ValuesOf(ids).Select(fact => fact.Row).Distinct().Count());
        Assert.All(
            ValuesOf(ids),
            fact => Assert.Equal(fact.Name, (fact.Row.Scope == FactScope.Pool ? "Pool" : "") + char.ToUpperInvariant(fact.Row.Key[0]) + fact.Row.Key[1..]));
        Assert.All(ValuesOf(ids), fact => Assert.InRange(fact.Row.Slot, 0, slotCount - 1));
    }

    [Fact]
    public void Values_GivenInAnyOrder_AreEqual()
    {
        var one = new AreaYear { Income = new Fen(1), OutstandingDue = new Fen(2), Assessment = Assessment.Fail };
        var other = new AreaYear { Assessment = Assessment.Fail, OutstandingDue = new Fen(2), Income = new Fen(1) };
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, other with { OutstandingDue = null });
    }

    [Fact]
    public void Value_ThatSaysNoMoreThanNone_IsNotKept()
    {
        Assert.Equal(new AreaYear(), new AreaYear { UnmetConditions = new EquatableArray<string>([]), ApprovedShares = default });
        var areas = new Dictionary<string, AreaYear>();
        Assert.Equal(new FundYear { Areas = areas }, new FundYear { Areas = areas, PoolFromProvince = Fen.Zero });
        Assert.NotEqual(new AreaYear(), new AreaYear { Emergency = Fen.Zero }); // Given as zero is given.
    }

    [Fact]
    public void DeclaredFigure_BesideTheBuiltInFacts_IsReadAndWritten()
    {
        var declared = new Fact(FactScope.Area, FactUnit.Persons, "activeMembers", "在职参保人数", "Active members", "Declared by a policy.") { Max = 1000 };
        FactTable table = FactTable.BuiltIn.With([declared]);
        FactValues values = Read("""{ "activeMembers": 140, "income": "12.50" }""", table);
        Assert.Equal(140L, values[declared]);
        Assert.Equal(new Fen(1250), values[AreaFact.Income.Row]);
        Assert.Equal([AreaFact.Income.Row.Key, "activeMembers"], values.Given.Select(entry => entry.Key.Key)); // After the facts that are there.
        Assert.Equal(140L, new AreaYear { Values = values }.Values[table.Find(FactScope.Area, "activeMembers")!]);
    }

    [Theory]
    [InlineData("""{ "activeMembers": 1001 }""", "$.activeMembers: 1001 is not a whole number from 0 to 1000.")]
    [InlineData("""{ "activeMember": 1 }""", "Did you mean \"activeMembers\"?")]
    public void DeclaredFigure_ThatIsWrong_IsNamedWithItsPlace(string json, string expected)
    {
        var declared = new Fact(FactScope.Area, FactUnit.Persons, "activeMembers", "在职参保人数", "Active members", "Declared by a policy.") { Max = 1000 };
        FactsException problem = Assert.Throws<FactsException>(() => Read(json, FactTable.BuiltIn.With([declared])));
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    private static FactValues Read(string json, FactTable table)
    {
        var reader = new FactsReader(System.Text.Encoding.UTF8.GetBytes(json)) { Table = table };
        return reader.Document(static (ref FactsReader at) => ScopeReading.Read(ref at, FactScope.Area));
    }

    private static (string Name, Type Type, int Slot, Fact Row)[] ValuesOf(Type ids) =>
    [
        .. from property in ids.GetProperties(BindingFlags.Public | BindingFlags.Static)
           where property.PropertyType.IsGenericType
           let id = property.GetValue(null)!
           select (
               property.Name,
               property.PropertyType.GetGenericArguments()[0],
               (int)property.PropertyType.GetProperty("Slot")!.GetValue(id)!,
               (Fact)property.PropertyType.GetProperty("Row")!.GetValue(id)!),
    ];
}
