namespace Omnichannel.Graph.Engine.Language;

/// <summary>The kinds of token (2.1.6). Comments are ignored and have no kind.</summary>
internal enum TokenKind : byte
{
    EndOfFile,
    Bang,
    Dollar,
    Ampersand,
    ParenthesisLeft,
    ParenthesisRight,
    Dot,
    Spread,
    Colon,
    EqualsSign,
    At,
    BracketLeft,
    BracketRight,
    BraceLeft,
    Pipe,
    BraceRight,
    Name,
    Int,
    Float,
    String,
    BlockString,
}

/// <summary>How errors speak of a kind of token.</summary>
internal static class TokenKinds
{
    private static readonly string[] s_texts =
    [
        "<EOF>", "!", "$", "&", "(", ")", ".", "...", ":", "=", "@", "[", "]", "{", "|", "}",
        "Name", "Int", "Float", "String", "BlockString",
    ];

    extension(TokenKind kind)
    {
        public bool IsPunctuator => kind is > TokenKind.EndOfFile and < TokenKind.Name;

        public string Description => kind.IsPunctuator ? $"\"{s_texts[(int)kind]}\"" : s_texts[(int)kind];
    }
}
