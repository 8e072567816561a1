using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Lists.Contract;

/// <summary>Which shopping list.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct ShoppingListId(Guid Value) : IEntityId<ShoppingListId>
{
    /// <inheritdoc/>
    public static string TypeName => "ShoppingList";

    /// <inheritdoc/>
    public static ShoppingListId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ShoppingListId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
