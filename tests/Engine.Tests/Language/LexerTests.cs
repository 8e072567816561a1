using System.Text;
using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Tests.Language;

public sealed class LexerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("!$&():=@[]{|}...", "! ; $ ; & ; ( ; ) ; : ; = ; @ ; [ ; ] ; { ; | ; } ; ...")]
    [InlineData("\uFEFF foo", "Name foo")]
    [InlineData("a\uFEFFb", "Name a ; Name b")]
    [InlineData(",,,a,,b,", "Name a ; Name b")]
    [InlineData(" \t\r\n\r\na", "Name a")]
    [InlineData("#comment\na#another", "Name a")]
    [InlineData("#one\rb", "Name b")]
    [InlineData("_a1Z_9z", "Name _a1Z_9z")]
    [InlineData("0 -0 4 -4 9", "Int 0 ; Int -0 ; Int 4 ; Int -4 ; Int 9")]
    [InlineData("4.123 -4.0 0.1", "Float 4.123 ; Float -4.0 ; Float 0.1")]
    [InlineData("123e4 1E4 1e-4 1e+4 -1.2e3", "Float 123e4 ; Float 1E4 ; Float 1e-4 ; Float 1e+4 ; Float -1.2e3")]
    [InlineData("\"\" \"a b\" \"\"\"c\"\"\"", "String  ; String a b ; BlockString c")]
    public void Lexer_Should_ReadTokens_When_TheTextIsWellFormed(string text, string expected)
    {
        // act
        var tokens = Tokens(text);

        // assert
        Assert.Equal(expected, tokens);
    }

    [Theory]
    [InlineData("\"slash \\\\ \\/ \\\"\"", "slash \\ / \"")]
    [InlineData("\"\\b\\f\\n\\r\\t\"", "\b\f\n\r\t")]
    [InlineData("\"\\u0041\\u00e9\\uABcd\"", "A\u00e9\uABCD")]
    [InlineData("\"\\u{1F600}\\u{41}\\u{00000041}\\u{10FFFF}\"", "\U0001F600AA\U0010FFFF")]
    [InlineData("\"\\uD83D\\uDE00 \\uDBFF\\uDFFF\"", "\U0001F600 \U0010FFFF")]
    [InlineData("\"\u00e9 \U0001F600 \u0000 \u0007\"", "\u00e9 \U0001F600 \u0000 \u0007")]
    public void String_Should_ResolveItsEscapes(string text, string expected)
    {
        // act
        var value = Assert.IsType<StringValueNode>(Parser.ParseValue(new Source(text)));

        // assert
        Assert.Equal(expected, value.Value);
        Assert.False(value.IsBlock);
    }

    [Theory]
    [InlineData("\u0000", "Unexpected character: U+0000.", 1)]
    [InlineData("\u00df", "Unexpected character: U+00DF.", 1)]
    [InlineData("\U0001F600", "Unexpected character: U+1F600.", 1)]
    [InlineData("+1", "Unexpected character: \"+\".", 1)]
    [InlineData(".", "Unexpected character: \".\".", 1)]
    [InlineData("..", "Unexpected \"..\", did you mean \"...\"?", 1)]
    [InlineData(".123", "Invalid number, expected digit before \".\", did you mean \"0.123\"?", 1)]
    [InlineData("'a'", "Unexpected single quote character ('), did you mean to use a double quote (\")?", 1)]
    [InlineData("00", "Invalid number, unexpected digit after 0: \"0\".", 2)]
    [InlineData("-01", "Invalid number, unexpected digit after 0: \"1\".", 3)]
    [InlineData("1.", "Invalid number, expected digit but got: <EOF>.", 3)]
    [InlineData("1.A", "Invalid number, expected digit but got: \"A\".", 3)]
    [InlineData("-A", "Invalid number, expected digit but got: \"A\".", 2)]
    [InlineData("1e+", "Invalid number, expected digit but got: <EOF>.", 4)]
    [InlineData("1.0e\"", "Invalid number, expected digit but got: '\"'.", 5)]
    [InlineData("0xF1", "Invalid number, expected digit but got: \"x\".", 2)]
    [InlineData("1_2", "Invalid number, expected digit but got: \"_\".", 2)]
    [InlineData("1.2.3", "Invalid number, expected digit but got: \".\".", 4)]
    [InlineData("1\u00df", "Unexpected character: U+00DF.", 2)]
    [InlineData("\"", "Unterminated string.", 2)]
    [InlineData("\"a\nb\"", "Unterminated string.", 3)]
    [InlineData("\"a\rb\"", "Unterminated string.", 3)]
    [InlineData("\"\"\"a\"\"", "Unterminated string.", 7)]
    [InlineData("\"\"\"a\\\"\"\"", "Unterminated string.", 9)]
    [InlineData("\"bad \\z\"", "Invalid character escape sequence: \"\\z\".", 6)]
    [InlineData("\"bad \\", "Invalid character escape sequence: \"\\\".", 6)]
    [InlineData("\"bad \\u1 esc\"", "Invalid Unicode escape sequence: \"\\u1 es\".", 6)]
    [InlineData("\"bad \\uXXXF\"", "Invalid Unicode escape sequence: \"\\uXXXF\".", 6)]
    [InlineData("\"bad \\u{}\"", "Invalid Unicode escape sequence: \"\\u{}\".", 6)]
    [InlineData("\"bad \\u{FXXX}\"", "Invalid Unicode escape sequence: \"\\u{FX\".", 6)]
    [InlineData("\"bad \\u{FFFF", "Invalid Unicode escape sequence: \"\\u{FFFF\".", 6)]
    [InlineData("\"bad \\u{110000}\"", "Invalid Unicode escape sequence: \"\\u{110000}\".", 6)]
    [InlineData("\"bad \\u{12345678}\"", "Invalid Unicode escape sequence: \"\\u{12345678}\".", 6)]
    [InlineData("\"bad \\u{FFFFFFFF}\"", "Invalid Unicode escape sequence: \"\\u{FFFFFFFF\".", 6)]
    [InlineData("\"bad \\u{000000000}\"", "Invalid Unicode escape sequence: \"\\u{000000000\".", 6)]
    [InlineData("\"bad \\u{D800}\"", "Invalid Unicode escape sequence: \"\\u{D800}\".", 6)]
    [InlineData("\"bad \\uD800\"", "Invalid Unicode escape sequence: \"\\uD800\".", 6)]
    [InlineData("\"bad \\uDEAD\\uDEAD\"", "Invalid Unicode escape sequence: \"\\uDEAD\".", 6)]
    [InlineData("\"bad \\uD800\\uD800\"", "Invalid Unicode escape sequence: \"\\uD800\".", 6)]
    [InlineData("\"bad \\uD800\\not\"", "Invalid Unicode escape sequence: \"\\uD800\".", 6)]
    [InlineData("\"bad \\uD800\\uDC0\"", "Invalid Unicode escape sequence: \"\\uD800\".", 6)]
    public void Lexer_Should_SayWhatIsWrongAndWhere_When_ThereIsNoToken(string text, string message, int column)
    {
        // act
        var refusal = Read.Refusal(() => Tokens(text));

        // assert
        Assert.Equal($"Syntax Error: {message} @ 1:{column}", refusal);
    }

    [Theory]
    [InlineData("a \\xFF", "Invalid character: byte 0xFF.", 3)]
    [InlineData("\\xC0\\x80", "Invalid character: byte 0xC0.", 1)]
    [InlineData("\\xED\\xBA\\xAD", "Invalid character: U+DEAD.", 1)]
    [InlineData("# comment \\xED\\xBA\\xAD", "Invalid character: U+DEAD.", 11)]
    [InlineData("\"a \\xF4\\x90\\x80\\x80\"", "Invalid character within String: byte 0xF4.", 4)]
    [InlineData("\"\"\"a \\xED\\xA0\\x80\"\"\"", "Invalid character within String: U+D800.", 6)]
    [InlineData("1.\\xFE", "Invalid number, expected digit but got: byte 0xFE.", 3)]
    [InlineData("\"\\\\xE2\\x82", "Invalid character escape sequence: \"\\\".", 2)]
    public void Lexer_Should_RefuseBytes_When_TheyAreNotUtf8(string text, string message, int column)
    {
        // arrange
        var bytes = Read.Bytes(text);

        // act
        var refusal = Read.Refusal(() => Tokens(bytes));

        // assert
        Assert.Equal($"Syntax Error: {message} @ 1:{column}", refusal);
    }

    [Theory]
    [InlineData("\n\r\r\n  ?", 4, 3)]
    [InlineData("\"\"\"a\r\nb\rc\"\"\" ?", 3, 6)]
    [InlineData("\"\U0001F600\" ?", 1, 6)]
    public void Location_Should_CountLinesAndUtf16Columns(string text, int line, int column)
    {
        // act
        var refusal = Read.Refusal(() => Tokens(text));

        // assert
        Assert.Equal($"Syntax Error: Unexpected character: \"?\". @ {line}:{column}", refusal);
    }

    private static string Tokens(string text) => Tokens(Encoding.UTF8.GetBytes(text));

    private static string Tokens(byte[] text)
    {
        var tokens = new List<string>();
        var lexer = new Lexer(new Source(text));
        for (lexer.Advance(); lexer.Kind != TokenKind.EndOfFile; lexer.Advance())
        {
            tokens.Add(lexer.Kind switch
            {
                TokenKind.String or TokenKind.BlockString => $"{lexer.Kind} {Encoding.UTF8.GetString(lexer.StringBody)}",
                TokenKind.Name or TokenKind.Int or TokenKind.Float => $"{lexer.Kind} {Encoding.UTF8.GetString(lexer.Text)}",
                _ => lexer.Kind.Description.Trim('"'),
            });
        }

        return string.Join(" ; ", tokens);
    }
}
