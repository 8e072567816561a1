using System.Buffers.Text;
using System.Text.Json;

using Omnichannel.Graph.Catalog.Search;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>A result's place as text, opaque: what it is sorted by, and its id.</summary>
internal static class SearchCursor
{
    private const int LengthMax = 2048;

    public static string Of(SearchPlace place, SearchOrder order) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new Parts(order.ToString(), place.Key, place.Name, place.Id.Value)));

    /// <exception cref="Engine.GraphQLException">It is no cursor of results in this order.</exception>
    public static SearchPlace? Parse(string? cursor, SearchOrder order)
    {
        if (cursor is null)
        {
            return null;
        }

        return Read(cursor) is { } parts && parts.Order == order.ToString() && parts.Name is not null
            ? new SearchPlace(parts.Key, parts.Name, new ProductId(parts.Id))
            : throw InputRefusal.Of("\"after\" is not a cursor of this list in this order.");
    }

    private static Parts? Read(string cursor)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(Math.Min(cursor.Length, LengthMax))];
        if (cursor.Length > LengthMax || !Base64Url.IsValid(cursor) || !Base64Url.TryDecodeFromChars(cursor, bytes, out var length))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<Parts>(bytes.AsSpan(0, length));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Parts(string Order, long Key, string Name, Guid Id);
}
