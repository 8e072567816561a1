using System.Text;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Tests.Language;

public sealed class SourceTests
{
    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("abc", 0, 1, 1)]
    [InlineData("abc", 3, 1, 4)]
    [InlineData("abc", 9, 1, 4)]
    [InlineData("a\nb", 1, 1, 2)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("a\r\nb", 2, 1, 3)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\n\r\r\nb", 5, 4, 1)]
    [InlineData("\u00e9\u20ac\U0001f600x", 9, 1, 5)]
    [InlineData("\u00e9\n\U0001f600x", 7, 2, 3)]
    public void Location_Should_CountLinesAndUtf16(string text, int offset, int line, int column) =>
        Assert.Equal(new SourceLocation(line, column), new Source(text).LocationOf(offset));

    [Theory]
    [InlineData("\n", 4_000, 4_001, 1)]
    [InlineData("\r", 4_000, 4_001, 1)]
    [InlineData("\r\n", 4_000, 2_001, 1)]
    [InlineData("\r\n", 1_024, 513, 1)]
    [InlineData("x\r\n", 3_072, 1_025, 1)]
    [InlineData("x\r\n", 1_025, 342, 3)]
    public void Location_Should_CountEachLineBreakOnce_When_ThereIsNothingElse(string each, int offset, int line, int column) =>
        Assert.Equal(new SourceLocation(line, column), new Source(string.Concat(Enumerable.Repeat(each, 5_000))).LocationOf(offset));

    [Fact]
    public void Location_Should_BeTheSame_When_TheTextIsLong()
    {
        // arrange
        var text = string.Concat(Enumerable.Range(0, 3_000).Select(index => index % 700 == 0 ? "\n" : index % 3 == 0 ? "\U0001f600" : "\u00e9x"));
        var source = new Source(text);
        var bytes = Encoding.UTF8.GetBytes(text);

        foreach (var units in new[] { 0, 1, 1_023, 1_024, 2_500, text.Length })
        {
            // act
            var end = char.IsLowSurrogate(text.ElementAtOrDefault(units)) ? units + 1 : units;
            var location = source.LocationOf(Encoding.UTF8.GetByteCount(text.AsSpan(0, end)));

            // assert
            var before = text[..end];
            Assert.Equal(new SourceLocation(before.Count(unit => unit == '\n') + 1, end - before.LastIndexOf('\n')), location);
        }

        Assert.Equal(new SourceLocation(6, text.Length - text.LastIndexOf('\n')), source.LocationOf(bytes.Length));
    }
}
