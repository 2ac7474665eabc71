namespace MedPool.Internals;

/// <summary>
/// A policy's tables when their type is not known: a ledger holds them so. Code that is compiled for each type of tables gets that type back through
/// <see cref="Apply"/>.
/// </summary>
internal abstract class RecordTables
{
    /// <summary>Holds tables of any type.</summary>
    public static RecordTables Of<TTables>(TTables tables)
        where TTables : struct, IRecordTables => new Typed<TTables>(tables);

    /// <summary>Calls a function with the tables in their own type.</summary>
    /// <returns>What the function returned.</returns>
    public abstract TResult Apply<TResult>(ITablesFunction<TResult> function);

    private sealed class Typed<TTables>(TTables tables) : RecordTables
        where TTables : struct, IRecordTables
    {
        public override TResult Apply<TResult>(ITablesFunction<TResult> function) => function.Call(tables);
    }
}

/// <summary>A function of a policy's tables that is compiled for each type of tables.</summary>
internal interface ITablesFunction<out TResult>
{
    /// <summary>The function.</summary>
    TResult Call<TTables>(TTables tables)
        where TTables : struct, IRecordTables;
}
