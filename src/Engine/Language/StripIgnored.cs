using System.Text;

namespace Omnichannel.Graph.Engine.Language;

/// <summary>Shortens a document without changing what it says.</summary>
public static class StripIgnored
{
    /// <summary>The document without white space, commas and comments, where tokens do not need them.</summary>
    /// <exception cref="GraphQLException">A syntax error inside a token; the grammar is not checked.</exception>
    public static string From(Source source)
    {
        var lexer = new Lexer(source);
        var text = new StringBuilder(source.Text.Length);
        var afterWord = false;
        for (lexer.Advance(); lexer.Kind != TokenKind.EndOfFile; lexer.Advance())
        {
            var isWord = !lexer.Kind.IsPunctuator;
            if (afterWord && (isWord || lexer.Kind == TokenKind.Spread))
            {
                text.Append(' ');
            }

            text.Append(lexer.Kind == TokenKind.BlockString
                ? BlockString.Print(BlockString.Dedent(lexer.StringBody), minimize: true)
                : Encoding.UTF8.GetString(lexer.Text));
            afterWord = isWord;
        }

        return text.ToString();
    }
}
