using System.Globalization;
using System.Text;
using System.Text.Json;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Tests.Execution;

public sealed class JsonResponseWriterTests
{
    [Theory]
    [InlineData('x', "x")]
    [InlineData(' ', " ")]
    [InlineData('~', "~")]
    [InlineData('\u007f', "\u007f")]
    [InlineData('"', "\\\"")]
    [InlineData('\\', "\\\\")]
    [InlineData('\n', "\\n")]
    [InlineData('\u0000', "\\u0000")]
    [InlineData('\u001f', "\\u001f")]
    [InlineData('\u0080', "\u0080")]
    [InlineData('é', "é")]
    [InlineData('€', "€")]
    [InlineData('\ud83d', "\ufffd")]
    public void String_Should_BeEscapedWhereverTheCharacterStands(char character, string expected)
    {
        foreach (var length in (int[])[1, 7, 8, 9, 16, 17, 31, 255, 256, 257, 3_000])
        {
            for (var place = 0; place < length; place += Math.Max(1, length / 37))
            {
                // act
                var written = Write($"{new string('a', place)}{character}{new string('b', length - place - 1)}");

                // assert
                Assert.Equal($"\"{new string('a', place)}{expected}{new string('b', length - place - 1)}\"", written);
            }
        }
    }

    [Fact]
    public void String_Should_ReadBackTheSame_When_ItIsOfAnyCharacters()
    {
        // arrange
        const int seed = 20250903;
        var random = new Random(seed);
        foreach (var _ in Enumerable.Range(0, 2_000))
        {
            var text = new StringBuilder();
            for (var length = random.Next(40); length > 0; length--)
            {
                text.Append(random.Next(4) == 0 ? new Rune(random.Next(0xD800)).ToString() : ((char)random.Next(' ', 0x7f)).ToString());
            }

            // act
            var written = Write(text.ToString());

            // assert
            Assert.Equal(text.ToString(), JsonSerializer.Deserialize<string>(written));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(1_000)]
    [InlineData(9_999)]
    [InlineData(10_000)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Number_Should_BeWrittenInDigits(long number)
    {
        // arrange
        using var buffer = new ResponseBuffer();

        // act
        new JsonResponseWriter(buffer).WriteNumber(number);

        // assert
        Assert.Equal(number.ToString(CultureInfo.InvariantCulture), buffer.ToString());
    }

    private static string Write(string text)
    {
        using var buffer = new ResponseBuffer();
        new JsonResponseWriter(buffer).WriteString(text);
        return buffer.ToString();
    }
}
