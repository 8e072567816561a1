using System.Diagnostics.CodeAnalysis;

namespace Omnichannel.Graph.Kernel;

/// <summary>An id type that holds one GUID. Its text is the opaque id that clients see: <see cref="GlobalId"/> of <see cref="TypeName"/> and the GUID.</summary>
/// <remarks>
/// A new one says its name and how it is made of a GUID; reading it from text comes from here. What is called for every value that is written or compared
/// stands in the struct itself, because a default implementation would box it.
/// </remarks>
/// <typeparam name="TSelf">The id type itself.</typeparam>
public interface IEntityId<TSelf> : IComparable<TSelf>, ISpanParsable<TSelf>, IUtf8SpanFormattable
    where TSelf : struct, IEntityId<TSelf>
{
    /// <summary>The name of the object type in the schema.</summary>
    static abstract string TypeName { get; }

    /// <summary>A version 7 GUID.</summary>
    Guid Value { get; }

    /// <summary>The id that holds a GUID.</summary>
    static abstract TSelf FromGuid(Guid value);

    /// <inheritdoc/>
    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => EntityId.Parse<TSelf>(s);

    /// <inheritdoc/>
    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => EntityId.Parse<TSelf>(s);

    /// <inheritdoc/>
    static bool IParsable<TSelf>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TSelf result) => EntityId.TryParse(s, out result);

    /// <inheritdoc/>
    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TSelf result) => EntityId.TryParse(s, out result);
}
