namespace MedPool.Contributions;

/// <summary>Which collection is meant: an area's, for a month, from a payer type. Immutable.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Month">The month, as the number yyyyMM.</param>
/// <param name="PayerType">
/// The payer type's digit; <see cref="Subsidies"/> for what governments owe, <see cref="AllPayers"/> where payer types are joined.
/// </param>
public readonly record struct CollectionKey(string Area, int Month, int PayerType)
{
    /// <summary>The payer type of subsidies that areas' governments owe (财政补助).</summary>
    public const int Subsidies = 5;

    /// <summary>Stands for the payer types of contributions where they are joined.</summary>
    public const int AllPayers = 0;
}

/// <summary>An amount of a collection, due or received. Immutable.</summary>
/// <param name="Key">The collection.</param>
/// <param name="Amount">The amount.</param>
public readonly record struct CollectionAmount(CollectionKey Key, Fen Amount);

/// <summary>What was due and what was received of it. Immutable.</summary>
/// <param name="Key">The collection.</param>
/// <param name="Due">What was due, in fen.</param>
/// <param name="Received">What was received, in fen.</param>
public readonly record struct Collection(CollectionKey Key, Int128 Due, Int128 Received)
{
    /// <summary>Due less received, in fen: above zero is under-collected (欠缴), below zero over-collected.</summary>
    public Int128 Shortfall => Due - Received;
}
