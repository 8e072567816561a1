using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Lists.Contract;

/// <summary>Which recipe.</summary>
/// <param name="Value">A version 7 GUID.</param>
public readonly record struct RecipeId(Guid Value) : IEntityId<RecipeId>
{
    /// <inheritdoc/>
    public static string TypeName => "Recipe";

    /// <inheritdoc/>
    public static RecipeId FromGuid(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(RecipeId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        EntityId.TryFormat(this, utf8Destination, out bytesWritten);

    /// <inheritdoc/>
    public override string ToString() => EntityId.Format(this);
}
