using System.Text.Json;

using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Omnichannel.Graph.Offers.Rows;

/// <summary>A value as JSON in one column: what has several forms, and what nobody looks for in SQL.</summary>
internal sealed class JsonColumn<TValue>() : ValueConverter<TValue, string>(value => Write(value), text => Read(text))
{
    public static string Write(TValue value) => JsonSerializer.Serialize(value, JsonColumns.Options);

    private static TValue Read(string text) => JsonSerializer.Deserialize<TValue>(text, JsonColumns.Options)!;
}

/// <summary>Values are the same when their JSON is.</summary>
internal sealed class SameJson<TValue>() : ValueComparer<TValue>(
    (left, right) => JsonColumn<TValue>.Write(left!) == JsonColumn<TValue>.Write(right!),
    value => StringComparer.Ordinal.GetHashCode(JsonColumn<TValue>.Write(value)));

/// <summary>How values are written.</summary>
internal static class JsonColumns
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web);
}
