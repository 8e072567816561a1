namespace Omnichannel.Graph.Kernel;

/// <summary>What the id types that hold one GUID have in common.</summary>
internal static class GuidId
{
    private const int Size = 16;

    public static bool TryParse(ReadOnlySpan<char> text, string typeName, out Guid value)
    {
        Span<byte> key = stackalloc byte[Size];
        var parsed = GlobalId.TryParse(text, typeName, key);
        value = parsed ? new Guid(key, bigEndian: true) : default;
        return parsed;
    }

    public static Guid Parse(ReadOnlySpan<char> text, string typeName) =>
        TryParse(text, typeName, out var value) ? value : throw new FormatException($"This is no id of a {typeName}.");

    public static bool TryFormat(Guid value, string typeName, Span<byte> utf8, out int written)
    {
        Span<byte> key = stackalloc byte[Size];
        value.TryWriteBytes(key, bigEndian: true, out _);
        return GlobalId.TryFormat(typeName, key, utf8, out written);
    }

    public static string Format(Guid value, string typeName)
    {
        Span<byte> key = stackalloc byte[Size];
        value.TryWriteBytes(key, bigEndian: true, out _);
        return GlobalId.Format(typeName, key);
    }
}
