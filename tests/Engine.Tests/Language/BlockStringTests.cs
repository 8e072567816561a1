using System.Text;
using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Tests.Language;

public sealed class BlockStringTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("  a ", "  a ")]
    [InlineData("\n  a\n    b\n\n  c\n", "a\n  b\n\nc")]
    [InlineData("a\n  b\n   c", "a\nb\n c")]
    [InlineData(" \n\t\n  a\n \n ", "a")]
    [InlineData("\n\ta\n\t\tb", "a\n\tb")]
    [InlineData("\na\r\n b\rc", "a\n b\nc")]
    [InlineData("\n  a\n \n  b", "a\n\nb")]
    [InlineData("a \\\"\"\" b \\\"\"\"", "a \"\"\" b \"\"\"")]
    [InlineData("\\n \\u0041", "\\n \\u0041")]
    [InlineData(" \n  \n\t", "")]
    public void Dedent_Should_RemoveWhatOnlyLaysOut(string body, string expected) =>
        Assert.Equal(expected, BlockString.Dedent(Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData("", "\"\"\"\"\"\"", "\"\"\"\"\"\"")]
    [InlineData("a", "\"\"\"a\"\"\"", "\"\"\"a\"\"\"")]
    [InlineData("a\nb", "\"\"\"\na\nb\n\"\"\"", "\"\"\"a\nb\"\"\"")]
    [InlineData("a\n b", "\"\"\"\na\n b\n\"\"\"", "\"\"\"\na\n b\"\"\"")]
    [InlineData("a\r\n b\n\n", "\"\"\"\na\r\n b\n\n\n\"\"\"", "\"\"\"\na\r\n b\n\n\"\"\"")]
    [InlineData("a\"", "\"\"\"\na\"\n\"\"\"", "\"\"\"a\"\n\"\"\"")]
    [InlineData(" a\"", "\"\"\" a\"\n\"\"\"", "\"\"\" a\"\n\"\"\"")]
    [InlineData("a\\", "\"\"\"\na\\\n\"\"\"", "\"\"\"a\\\n\"\"\"")]
    [InlineData("a\"\"\"", "\"\"\"\na\\\"\"\"\n\"\"\"", "\"\"\"a\\\"\"\"\"\"\"")]
    public void Print_Should_WriteWhatReadsTheSame(string value, string printed, string minimized)
    {
        // act
        var (actual, shortest) = (BlockString.Print(value), BlockString.Print(value, minimize: true));

        // assert
        Assert.Equal((printed, minimized), (actual, shortest));
    }

    [Fact]
    public void Print_Should_UseLinesOfItsOwn_When_TheTextIsLong() =>
        Assert.Equal($"\"\"\"\n{new string('a', 71)}\n\"\"\"", BlockString.Print(new string('a', 71)));

    [Theory]
    [InlineData("", true)]
    [InlineData("a", true)]
    [InlineData(" a", true)]
    [InlineData("a\n b", true)]
    [InlineData("\u00e9\n\tb", true)]
    [InlineData(" ", false)]
    [InlineData("\na", false)]
    [InlineData(" a\n b", false)]
    [InlineData("a\n", false)]
    [InlineData("a\n ", false)]
    [InlineData("a\rb", false)]
    [InlineData("a\u0000", false)]
    [InlineData("a\u000b", false)]
    public void CanPrint_Should_TellWhetherTheTextSurvives(string value, bool expected) =>
        Assert.Equal(expected, BlockString.CanPrint(value));
}
