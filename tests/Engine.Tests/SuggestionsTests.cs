namespace Omnichannel.Graph.Engine.Tests;

public sealed class SuggestionsTests
{
    [Theory]
    [InlineData("naem", new[] { "name", "nameless", "id" }, " Did you mean \"name\"?")]
    [InlineData("NAME", new[] { "name" }, " Did you mean \"name\"?")]
    [InlineData("ab", new[] { "ac", "ad", "bb" }, " Did you mean \"ac\", \"ad\", or \"bb\"?")]
    [InlineData("a1", new[] { "a10", "a2" }, " Did you mean \"a2\" or \"a10\"?")]
    [InlineData("price", new[] { "stock" }, "")]
    public void DidYouMean_Should_NameTheNearest_When_ANameIsMistyped(string input, string[] names, string expected) =>
        Assert.Equal(expected, Suggestions.DidYouMean(input, names));

    [Fact]
    public void NaturalComparer_Should_OrderByNumber_When_NamesHaveDigits()
    {
        // arrange
        List<string> names = ["a10b", "b", "a2", "a10", "a", "a1"];

        // act
        names.Sort(NaturalComparer.Instance);

        // assert
        Assert.Equal(["a", "a1", "a2", "a10", "a10b", "b"], names);
    }
}
