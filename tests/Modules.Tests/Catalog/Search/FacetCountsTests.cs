using System.Globalization;

using Omnichannel.Graph.Catalog.Search;

namespace Omnichannel.Graph.Modules.Tests.Catalog.Search;

/// <summary>Each facet's count is the number of results when the value is its facet's only choice; compared with counting by hand.</summary>
public sealed class FacetCountsTests(ITestOutputHelper output)
{
    private const int Categories = 12;

    private static readonly string[] _codes = ["colour", "size"];

    [Fact]
    public void Counts_Should_EqualResults_When_EachValueIsApplied()
    {
        // arrange
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var index = RandomIndex(random, out var documents);

        for (var round = 0; round < 40; round++)
        {
            var text = random.Next(3) switch { 0 => "", 1 => Word(random) + " ", _ => $"{Word(random)} {Word(random)} " };
            var narrowing = RandomNarrowing(random);

            // act
            var results = index.Current.Search(new SearchRequest(text, narrowing, SearchOrder.Relevance, 0, null, Searches.Now, true));

            // assert
            int Count(SearchNarrowing with) => documents.Values.Count(document => Fits(document, text, with));
            var facets = results.Facets!;
            Assert.Equal(Count(narrowing), results.Total);
            AssertSame(Enumerable.Range(0, Categories), number => Count(narrowing with { Categories = [Searches.Category(number)] }), facets.Categories.ToDictionary(one => BitConverter.ToInt32(one.Id.Value.ToByteArray()), one => one.Count));
            AssertSame(["b0", "b1", "b2", "b3"], brand => Count(narrowing with { Brands = [brand] }), facets.Brands.ToDictionary(one => one.Name, one => one.Count));
            AssertSame(PriceBuckets.All, range => Count(narrowing with { Prices = [range] }), facets.Prices.ToDictionary(one => one.Range, one => one.Count));
            AssertSame(
                from code in _codes from value in Enumerable.Range(0, 4) select new SearchValue(code, $"v{value}"),
                value => Count(narrowing with { Values = new Dictionary<string, IReadOnlyList<string>>(narrowing.Values) { [value.Code] = [value.Value] } }),
                facets.Values.ToDictionary(one => one.Value, one => one.Count));
        }
    }

    private static void AssertSame<T>(IEnumerable<T> values, Func<T, int> expected, Dictionary<T, int> counted)
        where T : notnull =>
        Assert.Equal(
            values.Select(value => (value, Count: expected(value))).Where(one => one.Count > 0).OrderBy(one => one.value.ToString(), StringComparer.Ordinal),
            counted.Select(one => (value: one.Key, Count: one.Value)).OrderBy(one => one.value.ToString(), StringComparer.Ordinal));

    private static SearchIndex RandomIndex(Random random, out Dictionary<int, SearchDocument> documents)
    {
        var index = new SearchIndex();
        index.SetCategories([.. Enumerable.Range(0, Categories).Select(number =>
            new SearchCategory(Searches.Category(number), number < 3 ? null : Searches.Category(ParentOf(number)), [$"c{number}"]))]);
        documents = [];
        for (var batch = 0; batch < 8; batch++)
        {
            var changed = Enumerable.Range(0, 50).Select(_ => RandomDocument(random)).ToList();
            index.Apply(changed, []);
            foreach (var document in changed)
            {
                documents[Searches.NumberOf(document.Id)] = document;
            }
        }

        return index;
    }

    private static int ParentOf(int number) => (number - 3) / 3;

    private static SearchDocument RandomDocument(Random random) =>
        Searches.Document(random.Next(200), $"{Word(random)} {Word(random)} {Word(random)}", random.Next(120000), random.Next(4) is > 0 and var brand ? $"b{brand}" : null, random.Next(Categories)) with
        {
            PublishedAt = random.Next(10) == 0 ? Searches.Now + 1 : 0,
            Values = [.. new[] { new SearchValue("colour", $"v{random.Next(4)}"), new SearchValue("size", $"v{random.Next(4)}") }.Take(random.Next(3))],
        };

    private static SearchNarrowing RandomNarrowing(Random random) => new()
    {
        Categories = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Searches.Category(random.Next(Categories)))],
        Brands = [.. Enumerable.Range(0, random.Next(3)).Select(_ => $"b{random.Next(4)}")],
        Prices = random.Next(3) == 0 ? [PriceBuckets.All[random.Next(PriceBuckets.All.Count)], new PriceRange(100, random.Next(90000))] : [],
        Values = _codes.Where(_ => random.Next(2) == 0).ToDictionary(code => code, _ => (IReadOnlyList<string>)[$"v{random.Next(4)}", $"v{random.Next(5)}"]),
    };

    // Words with digits have no stems and no typos, so that fitting is having the word.
    private static string Word(Random random) => string.Create(CultureInfo.InvariantCulture, $"w{random.Next(5)}");

    private static bool Fits(SearchDocument document, string text, SearchNarrowing narrowing) =>
        document.PublishedAt <= Searches.Now
        && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => document.NameNl.Split(' ').Contains(word))
        && (narrowing.Categories.Count == 0 || Path(document).Any(number => narrowing.Categories.Contains(Searches.Category(number))))
        && (narrowing.Brands.Count == 0 || narrowing.Brands.Contains(document.Brand))
        && (narrowing.Prices.Count == 0 || narrowing.Prices.Any(range => range.Holds(document.Price)))
        && narrowing.Values.All(one => document.Values.Any(value => value.Code == one.Key && one.Value.Contains(value.Value)));

    private static IEnumerable<int> Path(SearchDocument document)
    {
        var number = BitConverter.ToInt32(document.Category.Value.ToByteArray());
        yield return number;
        while (number >= 3)
        {
            number = ParentOf(number);
            yield return number;
        }
    }
}
