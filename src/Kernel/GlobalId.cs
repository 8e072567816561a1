using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;

namespace Omnichannel.Graph.Kernel;

/// <summary>
/// The opaque ids that clients see (Relay's global object identification): the type's name and the key, in base64url. This is the only place that knows the form.
/// </summary>
/// <remarks>An id tells nothing that is secret and grants nothing: whoever loads by it decides what the caller may see.</remarks>
public static class GlobalId
{
    private const byte Separator = (byte)':';
    private const int LengthMax = 128;

    /// <summary>Writes an id as UTF-8.</summary>
    /// <returns>False when it does not fit.</returns>
    public static bool TryFormat(string typeName, ReadOnlySpan<byte> key, Span<byte> utf8, out int written)
    {
        Span<byte> plain = stackalloc byte[LengthMax];
        var length = Plain(typeName, key, plain);
        written = 0;
        return Base64Url.GetEncodedLength(length) <= utf8.Length && Base64Url.TryEncodeToUtf8(plain[..length], utf8, out written);
    }

    /// <summary>An id as text.</summary>
    public static string Format(string typeName, ReadOnlySpan<byte> key)
    {
        Span<byte> plain = stackalloc byte[LengthMax];
        return Base64Url.EncodeToString(plain[..Plain(typeName, key, plain)]);
    }

    /// <summary>The key of an id of a type.</summary>
    /// <param name="key">Filled; its length is the key's.</param>
    /// <returns>False when the text is no id, or one of another type.</returns>
    public static bool TryParse(ReadOnlySpan<char> id, string typeName, Span<byte> key)
    {
        Span<byte> plain = stackalloc byte[LengthMax];
        return TryDecode(id, plain, out var length)
            && length == typeName.Length + 1 + key.Length
            && plain[typeName.Length] == Separator
            && Ascii.Equals(plain[..typeName.Length], typeName)
            && plain[(typeName.Length + 1)..length].TryCopyTo(key);
    }

    /// <summary>The type's name in an id; null when the text is no id.</summary>
    public static string? TypeNameOf(string id)
    {
        Span<byte> plain = stackalloc byte[LengthMax];
        return TryDecode(id, plain, out var length) && plain[..length].IndexOf(Separator) is > 0 and var end && Utf8.IsValid(plain[..end])
            ? Encoding.UTF8.GetString(plain[..end])
            : null;
    }

    private static int Plain(string typeName, ReadOnlySpan<byte> key, Span<byte> plain)
    {
        var length = Encoding.UTF8.GetBytes(typeName, plain);
        plain[length++] = Separator;
        key.CopyTo(plain[length..]);
        return length + key.Length;
    }

    private static bool TryDecode(ReadOnlySpan<char> id, Span<byte> plain, out int length)
    {
        length = 0;
        return id.Length <= Base64Url.GetEncodedLength(LengthMax) && Base64Url.IsValid(id, out var decoded) && decoded <= LengthMax
            && Base64Url.TryDecodeFromChars(id, plain, out length);
    }
}
