using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Tests.Language;

public sealed class SchemaCoordinateTests
{
    [Theory]
    [InlineData("Type", SyntaxKind.TypeCoordinate)]
    [InlineData("Type.member", SyntaxKind.MemberCoordinate)]
    [InlineData("Type.field(argument:)", SyntaxKind.ArgumentCoordinate)]
    [InlineData("@directive", SyntaxKind.DirectiveCoordinate)]
    [InlineData("@directive(argument:)", SyntaxKind.DirectiveArgumentCoordinate)]
    public void Coordinate_Should_BeReadAndPrinted(string text, SyntaxKind kind)
    {
        // act
        var coordinate = Parser.ParseSchemaCoordinate(new Source(text));

        // assert
        Assert.Equal(kind, coordinate.Kind);
        Assert.Equal(text, Printer.Print(coordinate));
        Assert.Equal((0, text.Length), (coordinate.Location.Start, coordinate.Location.End));
    }

    [Theory]
    [InlineData("", "Expected Name, found <EOF>.", 1)]
    [InlineData("Type.", "Expected Name, found <EOF>.", 6)]
    [InlineData("Type .member", "Invalid character: \" \".", 5)]
    [InlineData("Type.field.deep", "Expected <EOF>, found \".\".", 11)]
    [InlineData("Type(arg:)", "Expected <EOF>, found \"(\".", 5)]
    [InlineData("Type.field(", "Expected Name, found <EOF>.", 12)]
    [InlineData("Type.field(arg)", "Expected \":\", found \")\".", 15)]
    [InlineData("Type.field(arg: 1)", "Invalid character: \" \".", 16)]
    [InlineData("@directive.field", "Expected <EOF>, found \".\".", 11)]
    [InlineData("@directive(arg", "Expected \":\", found <EOF>.", 15)]
    [InlineData("Type\u00df", "Invalid character: U+00DF.", 5)]
    public void Coordinate_Should_BeRefused_When_ItIsNone(string text, string message, int column)
    {
        // act
        var refusal = Read.Refusal(() => Parser.ParseSchemaCoordinate(new Source(text)));

        // assert
        Assert.Equal($"Syntax Error: {message} @ 1:{column}", refusal);
    }

    [Fact]
    public void Coordinate_Should_BeRefused_When_ItIsNotUtf8() =>
        Assert.Equal(
            "Syntax Error: Invalid character: byte 0xFF. @ 1:2",
            Read.Refusal(() => Parser.ParseSchemaCoordinate(new Source(Read.Bytes("A\\xFF")))));
}
