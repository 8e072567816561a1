using Omnichannel.Graph.Catalog.Search;

namespace Omnichannel.Graph.Modules.Tests.Catalog.Search;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Geëmailleerde Braadpan, 26 cm!", "geemailleerde braadpan 26 cm")]
    [InlineData("Steelpan rvs 1,5 liter", "steelpan rvs 1,5 liter")]
    [InlineData("Cafe\u0301 Crème", "cafe creme")]
    [InlineData("ŒUVRE straße IJsland Łódź", "oeuvre strasse ijsland lodz")]
    [InlineData("  ' OR 1=1; --  ", "or 1 1")]
    [InlineData("\ud83d\ude00 \ud83d", "")]
    [InlineData(null, "")]
    public void Words_Should_BeFolded_When_TheyHaveCapitalsAndMarks(string? text, string words)
    {
        // act
        var found = SearchWords.Of(text);

        // assert
        Assert.Equal(words, string.Join(' ', found));
    }

    [Theory]
    [InlineData("pannen", "pan")]
    [InlineData("bonen", "boon")]
    [InlineData("huizen", "huis")]
    [InlineData("brieven", "brief")]
    [InlineData("lampjes", "lamp")]
    [InlineData("lamps", "lamp")]
    [InlineData("rode", "rood")]
    [InlineData("tafels", "tafel")]
    [InlineData("boxes", "box")]
    public void Stem_Should_BeShared_When_WordsAreOneThing(string word, string other)
    {
        // assert
        Assert.Equal(WordStem.Of(other), WordStem.Of(word));
    }

    [Fact]
    public void Words_Should_BeCut_When_TheyAreTooLong()
    {
        // act
        var found = SearchWords.Of(new string('a', 5000));

        // assert
        Assert.Equal([new string('a', 40)], found);
    }
}
