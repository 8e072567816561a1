using System.Text.Encodings.Web;
using System.Text.Json;

using Omnichannel.Graph.Catalog.Contract;

namespace Omnichannel.Graph.Catalog.Rows;

/// <summary>What a product has several of and nobody looks for in SQL, as JSON in one column: reading a product is one row, however much it has.</summary>
internal static class ProductDetails
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As <c>[["url", "alt nl", "alt en"], ...]</c>, the last left out when it was never translated.</summary>
    public static string Images(IReadOnlyList<ProductImageRecord> images) =>
        Write(images.Select(image => image.AltEn is null ? [image.Url, image.AltNl] : new[] { image.Url, image.AltNl, image.AltEn }));

    public static IEnumerable<ProductImageRecord> Images(string text) => Read(text).Select(image => new ProductImageRecord(image[0], image[1], image.ElementAtOrDefault(2)));

    /// <summary>As <c>[["code", "nl", "en"], ...]</c>, the last left out when it was never translated.</summary>
    public static string Attributes(IReadOnlyList<AttributeValueRecord> attributes) =>
        Write(attributes.Select(value => value.En is null ? [value.Code, value.Nl] : new[] { value.Code, value.Nl, value.En }));

    public static IEnumerable<AttributeValueRecord> Attributes(string text) => Read(text).Select(value => new AttributeValueRecord(value[0], value[1], value.ElementAtOrDefault(2)));

    private static string Write(IEnumerable<string[]> rows)
    {
        var list = rows.ToArray();
        return list.Length == 0 ? "" : JsonSerializer.Serialize(list, Options);
    }

    private static string[][] Read(string text) => text.Length == 0 ? [] : JsonSerializer.Deserialize<string[][]>(text)!;
}
