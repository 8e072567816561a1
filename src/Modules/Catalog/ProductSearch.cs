using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Catalog.Search;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Engine.Binding.Paging;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Catalog;

/// <summary>Finds products by words, and lists those of categories.</summary>
internal static class ProductSearch
{
    private const int ChoicesMax = 50;
    private const int ListsMax = 20;

    public static async Task<ProductSearchConnection> FindAsync(
        string text,
        SearchFilterInput? where,
        ResultOrder orderBy,
        int? first,
        string? after,
        CatalogSearch search,
        TimeProvider clock,
        Language language,
        FieldSelection selection,
        CancellationToken cancellationToken)
    {
        if (text.Length > SearchRequest.TextMax)
        {
            throw InputRefusal.Of($"\"text\" has at most {SearchRequest.TextMax} characters, found: {text.Length}.");
        }

        var index = await search.ReadyAsync(cancellationToken);
        var order = OrderOf(orderBy, language);
        var request = new SearchRequest(text, NarrowingOf(where), order, SizeOf(first), SearchCursor.Parse(after, order), clock.GetUtcNow().UtcTicks, selection.Selects("facets"));
        return ConnectionOf(index, request, language);
    }

    public static async Task<IReadOnlyList<ProductSearchConnection>> OfCategoriesAsync(
        IReadOnlyList<CategoryId> categories,
        int? first,
        string? after,
        CatalogSearch search,
        TimeProvider clock,
        Language language,
        FieldSelection selection,
        CancellationToken cancellationToken)
    {
        var index = await search.ReadyAsync(cancellationToken);
        var order = OrderOf(ResultOrder.Name, language);
        var (size, place, now) = (SizeOf(first), SearchCursor.Parse(after, order), clock.GetUtcNow().UtcTicks);
        return [.. categories.Select(category => ConnectionOf(
            index, new SearchRequest("", new SearchNarrowing { Categories = [category] }, order, size, place, now, selection.Selects("facets")), language))];
    }

    public static async Task<SearchSuggestions> SuggestAsync(string text, int first, CatalogSearch search, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (text.Length > SearchRequest.TextMax || first is < 1 or > ListsMax)
        {
            throw InputRefusal.Of($"\"text\" has at most {SearchRequest.TextMax} characters, and \"first\" is 1 to {ListsMax}.");
        }

        return SearchSuggestions.Of((await search.ReadyAsync(cancellationToken)).Current, text, first, clock.GetUtcNow().UtcTicks);
    }

    private static ProductSearchConnection ConnectionOf(FilledIndex index, SearchRequest request, Language language)
    {
        var results = index.Current.Search(request);
        var page = Connections.Of(
            [.. results.Page],
            place => SearchCursor.Of(place, request.Order),
            hasPrevious: request.After is not null,
            results.HasMore,
            results.Total);
        return new ProductSearchConnection(page.Select(place => place.Id), results.Facets is null ? null : new SearchFacets(results.Facets, request.Narrowing, index, language));
    }

    private static int SizeOf(int? first) => first switch
    {
        null => PageArguments.SizeDefault,
        < 0 => throw InputRefusal.Of($"\"first\" must not be negative, found: {first}."),
        > PageArguments.SizeMax => throw InputRefusal.Of($"\"first\" must be at most {PageArguments.SizeMax}, found: {first}."),
        _ => first.Value,
    };

    private static SearchNarrowing NarrowingOf(SearchFilterInput? input)
    {
        if (input is null)
        {
            return new SearchNarrowing();
        }

        var lists = new[] { input.Categories?.Count, input.Brands?.Count, input.Attributes?.Max(choice => (int?)choice.Keys.Count) };
        if (lists.Any(count => count > ChoicesMax) || input.Prices?.Count > ListsMax || input.Attributes?.Count > ListsMax)
        {
            throw InputRefusal.Of($"\"where\" takes at most {ChoicesMax} categories, brands and keys, and {ListsMax} prices and attributes.");
        }

        return new SearchNarrowing
        {
            Categories = input.Categories ?? [],
            Brands = input.Brands ?? [],
            Prices = [.. (input.Prices ?? []).Select(range => new PriceRange(range.From, range.To))],
            Values = (input.Attributes ?? []).GroupBy(choice => choice.Code).ToDictionary(same => same.Key, same => (IReadOnlyList<string>)[.. same.SelectMany(choice => choice.Keys)]),
            Kind = input.Kind,
            RatingMin = (input.RatingMin ?? 0) * 1000,
        };
    }

    private static SearchOrder OrderOf(ResultOrder order, Language language) => (order, language) switch
    {
        (ResultOrder.Name, Language.En) => SearchOrder.NameEnAscending,
        (ResultOrder.Name, _) => SearchOrder.NameNlAscending,
        (ResultOrder.NameDesc, Language.En) => SearchOrder.NameEnDescending,
        (ResultOrder.NameDesc, _) => SearchOrder.NameNlDescending,
        (ResultOrder.Price, _) => SearchOrder.PriceAscending,
        (ResultOrder.PriceDesc, _) => SearchOrder.PriceDescending,
        (ResultOrder.Newest, _) => SearchOrder.Newest,
        (ResultOrder.Rating, _) => SearchOrder.Rating,
        _ => SearchOrder.Relevance,
    };
}

internal enum ResultOrder
{
    Relevance,
    Name,
    NameDesc,
    Price,
    PriceDesc,
    Newest,
    Rating,
}

internal sealed record SearchFilterInput(
    IReadOnlyList<CategoryId>? Categories,
    IReadOnlyList<string>? Brands,
    IReadOnlyList<PriceRangeInput>? Prices,
    IReadOnlyList<AttributeChoice>? Attributes,
    ProductKind? Kind,
    int? RatingMin);

internal sealed record PriceRangeInput(int? From, int? To);

internal sealed record AttributeChoice(string Code, IReadOnlyList<string> Keys);
