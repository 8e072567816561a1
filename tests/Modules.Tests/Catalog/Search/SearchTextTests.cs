using Omnichannel.Graph.Catalog.Search;

namespace Omnichannel.Graph.Modules.Tests.Catalog.Search;

public sealed class SearchTextTests
{
    private static readonly SearchIndex _index = Searches.Index(
        Searches.Document(1, "Espressobonen donker 1 kg", brand: "Boonwerk"),
        Searches.Document(2, "Handkoffiemolen staal", brand: "Maalhuis"),
        Searches.Document(3, "Koekenpan 24 cm keramisch"),
        Searches.Document(4, "Tafellamp Dommel"),
        Searches.Document(5, "Lamp Linge"),
        Searches.Document(6, "Lampenkap rotan") with { Descriptions = ["Voor elke kamp en zolder."] },
        Searches.Document(7, "Geëmailleerde braadpan") with { NameEn = "Enamelled casserole", Codes = ["PAN-1103", "8712345678906"] });

    [Theory]
    [InlineData("espressobonen", 1)]
    [InlineData("ESPRESSO", 1)]
    [InlineData("boonwerk espr", 1)]
    [InlineData("expressobonen", 1)]
    [InlineData("espresobonnen", 1)]
    [InlineData("epsressobonen", 1)]
    [InlineData("espresos", 1)]
    [InlineData("koffiemolen", 2)]
    [InlineData("molens", 2)]
    [InlineData("koffimolen", 2)]
    [InlineData("koffiemoeln ", 2)]
    [InlineData("pan", 7, 3)]
    [InlineData("pannen", 7, 3)]
    [InlineData("lamp", 5, 4, 6)]
    [InlineData("lamp ", 5, 4)]
    [InlineData("lanp linge", 5)]
    [InlineData("geemailleerde", 7)]
    [InlineData("casseroles", 7)]
    [InlineData("pan-1103", 7)]
    [InlineData("PAN1103", 7)]
    [InlineData("8712345678906", 7)]
    [InlineData("8712345678907")]
    [InlineData("lamp staal")]
    [InlineData("!")]
    [InlineData("%_'\"\0\ud800{}")]
    public void Search_Should_FindBestFirst_When_WordsAreTyped(string text, params int[] expected)
    {
        // act
        var found = _index.Find(text);

        // assert
        Assert.Equal(expected, found);
    }

    [Fact]
    public void Search_Should_LeaveStrangersOut_When_TheWordIsKnown()
    {
        // act: kamp is one letter from lamp, but somebody wrote it
        var found = _index.Find("kamp");

        // assert
        Assert.Equal([6], found);
    }

    [Fact]
    public void Search_Should_PutExactBeforeBeginningBeforeTypo_When_AWordMayBeAllOfThem()
    {
        // arrange
        var index = Searches.Index(Searches.Document(1, "kettingslot blauw"), Searches.Document(2, "ketting blauw"), Searches.Document(3, "kettong blauw"));

        // act and assert
        Assert.Equal([2, 1], index.Find("blauw ketting"));
        Assert.Equal([3, 2, 1], index.Find("blauw kettonh").Concat(index.Find("blauw kettinh")).Distinct());
    }

    [Fact]
    public void Search_Should_FindEverything_When_NothingIsTyped()
    {
        // act
        var found = _index.Find("  ", SearchOrder.NameNlAscending);

        // assert
        Assert.Equal([1, 7, 2, 3, 5, 6, 4], found);
    }

    [Fact]
    public void Suggestions_Should_CompleteWords_When_SomebodyIsTyping()
    {
        // act
        var suggestions = SearchSuggestions.Of(_index.Current, "tafel", 5, Searches.Now);
        var afterAnother = SearchSuggestions.Of(_index.Current, "koekenpan ker", 5, Searches.Now);
        var mistaken = SearchSuggestions.Of(_index.Current, "tavellamp", 5, Searches.Now);

        // assert
        Assert.Equal(["tafellamp"], suggestions.Queries);
        Assert.Equal([Searches.Product(4)], suggestions.Products);
        Assert.Equal(["koekenpan keramisch"], afterAnother.Queries);
        Assert.Equal(["tafellamp"], mistaken.Queries);
    }
}
