namespace Omnichannel.Graph.Kernel;

/// <summary>The text of ids that hold one GUID.</summary>
public static class EntityId
{
    private const int Size = 16;

    /// <summary>The id in a text; false when it is none, or one of another type.</summary>
    public static bool TryParse<TId>(ReadOnlySpan<char> text, out TId id)
        where TId : struct, IEntityId<TId>
    {
        Span<byte> key = stackalloc byte[Size];
        var parsed = GlobalId.TryParse(text, TId.TypeName, key);
        id = parsed ? TId.FromGuid(new Guid(key, bigEndian: true)) : default;
        return parsed;
    }

    /// <summary>The id in a text.</summary>
    /// <exception cref="FormatException">It is none, or one of another type.</exception>
    public static TId Parse<TId>(ReadOnlySpan<char> text)
        where TId : struct, IEntityId<TId> =>
        TryParse<TId>(text, out var id) ? id : throw new FormatException($"This is no id of a {TId.TypeName}.");

    /// <summary>Writes an id as UTF-8; false when it does not fit.</summary>
    public static bool TryFormat<TId>(TId id, Span<byte> utf8, out int written)
        where TId : struct, IEntityId<TId>
    {
        Span<byte> key = stackalloc byte[Size];
        id.Value.TryWriteBytes(key, bigEndian: true, out _);
        return GlobalId.TryFormat(TId.TypeName, key, utf8, out written);
    }

    /// <summary>An id as text.</summary>
    public static string Format<TId>(TId id)
        where TId : struct, IEntityId<TId>
    {
        Span<byte> key = stackalloc byte[Size];
        id.Value.TryWriteBytes(key, bigEndian: true, out _);
        return GlobalId.Format(TId.TypeName, key);
    }
}
