using System.Globalization;

using Omnichannel.Graph.Catalog.Search;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Modules.Tests.Catalog.Search;

/// <summary>Small indexes and searches in them.</summary>
internal static class Searches
{
    public const long Now = 1000;

    public static ProductId Product(int number) => new(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));

    public static CategoryId Category(int number) => new(new Guid(number, 1, 0, [0, 0, 0, 0, 0, 0, 0, 0]));

    public static SearchDocument Document(int number, string name, long price = 100, string? brand = null, int category = 0) => new()
    {
        Id = Product(number),
        NameNl = name,
        NameEn = name,
        Brand = brand,
        Category = Category(category),
        Price = price,
        PublishedAt = 0,
        Codes = [string.Create(CultureInfo.InvariantCulture, $"ART-{number:d4}")],
    };

    public static SearchIndex Index(params IReadOnlyCollection<SearchDocument> documents)
    {
        var index = new SearchIndex();
        index.Apply(documents, []);
        return index;
    }

    /// <summary>The numbers of the products that are found, in their order.</summary>
    public static int[] Find(this SearchIndex index, string text, SearchOrder order = SearchOrder.Relevance, SearchNarrowing? narrowing = null, long now = Now) =>
        [.. index.Current.Search(new SearchRequest(text, narrowing ?? new SearchNarrowing(), order, 100, null, now, false)).Page.Select(place => NumberOf(place.Id))];

    public static int NumberOf(ProductId id) => BitConverter.ToInt32(id.Value.ToByteArray());
}
