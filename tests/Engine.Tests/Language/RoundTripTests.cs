using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Tests.Language;

public sealed class RoundTripTests(ITestOutputHelper output)
{
    [Fact]
    public void Print_Should_ReadTheSame_When_DocumentsAreGenerated()
    {
        // arrange
        const int first = 20_250_903;
        for (var seed = first; seed < first + 500; seed++)
        {
            var text = new DocumentGenerator(seed).Document();
            output.WriteLine($"seed {seed}");

            // act
            var printed = Printer.Print(Read.Document(text));
            var again = Printer.Print(Read.Document(printed));
            var stripped = StripIgnored.From(new Source(text));

            // assert
            Assert.Equal(printed, again);
            Assert.Equal(printed, Printer.Print(Read.Document(stripped)));
            Assert.Equal(stripped, StripIgnored.From(new Source(stripped)));
        }
    }

    [Fact]
    public void Parser_Should_ReadOrRefuse_When_DocumentsAreDamaged()
    {
        // arrange
        const int first = 20_260_101;
        var read = 0;
        for (var seed = first; seed < first + 500; seed++)
        {
            output.WriteLine($"seed {seed}");
            var generator = new DocumentGenerator(seed);
            var source = new Source(generator.Damaged());

            // act
            var error = Record.Exception(() => Parser.ParseDocument(source, ParserOptions.Request));

            // assert
            read += error is null ? 1 : 0;
            Assert.True(error is null or GraphQLException, $"{error}");
        }

        Assert.InRange(read, 1, 499);
    }
}
