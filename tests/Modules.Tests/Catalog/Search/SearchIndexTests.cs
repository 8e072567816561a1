using Omnichannel.Graph.Catalog.Search;

namespace Omnichannel.Graph.Modules.Tests.Catalog.Search;

public sealed class SearchIndexTests(ITestOutputHelper output)
{
    [Fact]
    public void Index_Should_ForgetTheOldText_When_AProductChanges()
    {
        // arrange
        var index = Searches.Index(Searches.Document(1, "gieter zink"), Searches.Document(2, "gieter kunststof"));
        var before = index.Current;

        // act
        index.Apply([Searches.Document(1, "emmer zink")], [Searches.Product(2), Searches.Product(3)]);

        // assert
        Assert.Empty(index.Find("gieter"));
        Assert.Equal([1], index.Find("emmer zink"));
        Assert.Equal(1, index.Current.Count);
        Assert.Equal(2, before.Search(new SearchRequest("gieter", new SearchNarrowing(), SearchOrder.Relevance, 0, null, Searches.Now, false)).Total);
    }

    [Fact]
    public void Index_Should_HideAProduct_When_ItIsPublishedLater()
    {
        // arrange
        var index = Searches.Index(Searches.Document(1, "tulp"), Searches.Document(2, "tulp") with { PublishedAt = 2000 });

        // act and assert
        Assert.Equal([1], index.Find("tulp"));
        Assert.Equal([1, 2], index.Find("tulp", now: 2000));
    }

    [Fact]
    public void Index_Should_AnswerAsIfMadeAtOnce_When_ItChangedManyTimes()
    {
        // arrange
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var index = new SearchIndex();
        Dictionary<int, SearchDocument> expected = [];

        // act
        for (var step = 0; step < 60; step++)
        {
            var changed = Enumerable.Range(0, random.Next(6)).Select(_ => Random(random)).ToList();
            var removed = Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(40)).ToList();
            index.Apply(changed, [.. removed.Select(Searches.Product)]);
            removed.ForEach(number => expected.Remove(number));
            changed.ForEach(document => expected[Searches.NumberOf(document.Id)] = document);
        }

        // assert
        var fresh = Searches.Index([.. expected.Values]);
        Assert.Equal(expected.Count, index.Current.Count);
        foreach (var text in new[] { "", "w1 ", "w2 w3 ", "w4", "art-0012" })
        {
            Assert.Equal(fresh.Find(text, SearchOrder.PriceDescending), index.Find(text, SearchOrder.PriceDescending));
            Assert.Equal(fresh.Find(text, SearchOrder.NameEnAscending), index.Find(text, SearchOrder.NameEnAscending));
            Assert.Equal(fresh.Find(text).Order(), index.Find(text).Order());
        }
    }

    [Fact]
    public void Index_Should_AnswerAsIfMadeAtOnce_When_ItWasFilledFromManyParts()
    {
        // arrange
        var random = new Random(11);
        var documents = Enumerable.Range(0, 200).Select(_ => Random(random)).DistinctBy(document => document.Id).ToList();
        var fresh = Searches.Index([.. documents]);
        var index = new SearchIndex();
        var filling = new SearchFilling();

        // act: one document in a part, so that there are two merged segments and a rest
        documents.ForEach(document => filling.Add(index.PartOf([document])));
        index.Fill(filling);

        // assert
        Assert.Equal(3, index.Current.Segments.Count);
        Assert.Equal(documents.Count, index.Current.Count);
        foreach (var text in new[] { "", "w1 ", "w2 w3 ", "w4", "art-0012" })
        {
            Assert.Equal(fresh.Find(text, SearchOrder.PriceDescending), index.Find(text, SearchOrder.PriceDescending));
            Assert.Equal(fresh.Find(text, SearchOrder.NameEnAscending), index.Find(text, SearchOrder.NameEnAscending));
            Assert.Equal(fresh.Find(text).Order(), index.Find(text).Order());
        }
    }

    [Theory]
    [InlineData(SearchOrder.Relevance)]
    [InlineData(SearchOrder.NameNlAscending)]
    [InlineData(SearchOrder.NameEnDescending)]
    [InlineData(SearchOrder.PriceAscending)]
    [InlineData(SearchOrder.PriceDescending)]
    [InlineData(SearchOrder.Newest)]
    [InlineData(SearchOrder.Rating)]
    public void Pages_Should_JoinToTheWholeList_When_FollowedByTheirPlaces(object order)
    {
        // arrange
        var random = new Random(7);
        var index = Searches.Index([.. Enumerable.Range(0, 30).Select(_ => Random(random))]);
        index.Apply([Random(random), Random(random)], []);
        List<int> walked = [];
        SearchPlace? after = null;

        // act
        do
        {
            var page = index.Current.Search(new SearchRequest("w1", new SearchNarrowing(), (SearchOrder)order, 3, after, Searches.Now, false));
            walked.AddRange(page.Page.Select(place => Searches.NumberOf(place.Id)));
            after = page.HasMore ? page.Page[^1] : null;
        }
        while (after is not null);

        // assert
        Assert.Equal(index.Find("w1", (SearchOrder)order), walked);
    }

    private static SearchDocument Random(Random random) =>
        Searches.Document(random.Next(40), $"w{random.Next(6)} w{random.Next(6)} w{random.Next(20)}", random.Next(5), $"brand{random.Next(3)}") with
        {
            NameEn = $"e{random.Next(4)} w{random.Next(6)}",
            PublishedAt = random.Next(5),
            Rating = random.Next(5),
        };
}
