using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Omnichannel.Graph.Engine.Language;

/// <summary>Reads tokens from UTF-8 (2.1). Allocates nothing; the text of a token is taken from its offsets by who needs it.</summary>
internal ref struct Lexer
{
    // Bit n stands for the byte n, or n + 64, in a name.
    private const ulong LowNameBytes = 0x03FF_0000_0000_0000;
    private const ulong HighNameBytes = 0x07FF_FFFE_87FF_FFFE;

    private static readonly SearchValues<byte> s_stringStops = SearchValues.Create("\"\\\n\r"u8);

    private readonly Source _source;

    // Only the well-formed start is read, so that nothing below has to think of invalid UTF-8;
    // where it ends early, the end of the text is an error instead of the end of the file.
    private readonly ReadOnlySpan<byte> _text;

    public Lexer(Source source)
    {
        _source = source;
        _text = Utf8Text.ValidPrefix(source.Text.Span);
    }

    /// <summary>The kind of the current token; <see cref="TokenKind.EndOfFile"/> before the first.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>Byte offset of the current token.</summary>
    public int Start { get; private set; }

    /// <summary>Byte offset past the current token.</summary>
    public int End { get; private set; }

    /// <summary>Byte offset past the token before the current one.</summary>
    public int PreviousEnd { get; private set; }

    /// <summary>Whether the current token is a string in which a backslash stands.</summary>
    public bool HasEscapes { get; private set; }

    /// <summary>The current token as written.</summary>
    public readonly ReadOnlySpan<byte> Text => _text[Start..End];

    /// <summary>The characters between the quotes of the current string.</summary>
    public readonly ReadOnlySpan<byte> StringBody =>
        Kind == TokenKind.BlockString ? _text[(Start + 3)..(End - 3)] : _text[(Start + 1)..(End - 1)];

    /// <summary>Goes to the next token, past what is ignored.</summary>
    /// <exception cref="GraphQLException">There is no token at this place.</exception>
    public void Advance()
    {
        PreviousEnd = End;
        var text = _text;
        var position = End;
        while ((uint)position < (uint)text.Length)
        {
            var first = text[position];
            if (IsNameStart(first))
            {
                ReadName(position);
                return;
            }

            switch (first)
            {
                case (byte)' ' or (byte)'\n' or (byte)',' or (byte)'\t' or (byte)'\r':
                    position++;
                    continue;
                case 0xEF when text[position + 1] == 0xBB && text[position + 2] == 0xBF:
                    position += 3;
                    continue;
                case (byte)'#':
                    var length = text[position..].IndexOfAny((byte)'\n', (byte)'\r');
                    position = length < 0 ? text.Length : position + length;
                    continue;
                default:
                    ReadOther(first, position);
                    return;
            }
        }

        if (position < _source.Text.Length)
        {
            throw Error(position, $"Invalid character: {Describe(position)}.");
        }

        Accept(TokenKind.EndOfFile, position, position);
    }

    /// <summary>Goes to the next token of a schema coordinate, in which nothing is ignored (3.14).</summary>
    /// <exception cref="GraphQLException">There is no such token at this place.</exception>
    public void AdvanceInCoordinate()
    {
        PreviousEnd = End;
        var position = End;
        if (position == _source.Text.Length)
        {
            Accept(TokenKind.EndOfFile, position, position);
            return;
        }

        var first = position < _text.Length ? _text[position] : default;
        if (IsNameStart(first))
        {
            ReadName(position);
            return;
        }

        var kind = first switch
        {
            (byte)'.' => TokenKind.Dot,
            (byte)'(' => TokenKind.ParenthesisLeft,
            (byte)')' => TokenKind.ParenthesisRight,
            (byte)':' => TokenKind.Colon,
            (byte)'@' => TokenKind.At,
            _ => throw Error(position, $"Invalid character: {Describe(position)}."),
        };
        Accept(kind, position, position + 1);
    }

    private static bool IsDigit(byte value) => (uint)(value - '0') <= 9;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsNameStart(byte value) => (uint)((value | 0x20) - 'a') <= 25 || value == '_';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsNameContinue(byte value) =>
        value < 128 && (((value < 64 ? LowNameBytes : HighNameBytes) >> value) & 1) != 0;

    private static int HexDigit(byte value) => char.IsAsciiHexDigit((char)value)
        ? (value & 0xF) + (value > '9' ? 9 : 0)
        : -1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Accept(TokenKind kind, int start, int end)
    {
        Kind = kind;
        Start = start;
        End = end;
    }

    private void ReadName(int start)
    {
        var text = _text;
        var end = start + 1;
        while ((uint)end < (uint)text.Length && IsNameContinue(text[end]))
        {
            end++;
        }

        Accept(TokenKind.Name, start, end);
    }

    private void ReadOther(byte first, int start)
    {
        var kind = first switch
        {
            (byte)'!' => TokenKind.Bang,
            (byte)'$' => TokenKind.Dollar,
            (byte)'&' => TokenKind.Ampersand,
            (byte)'(' => TokenKind.ParenthesisLeft,
            (byte)')' => TokenKind.ParenthesisRight,
            (byte)':' => TokenKind.Colon,
            (byte)'=' => TokenKind.EqualsSign,
            (byte)'@' => TokenKind.At,
            (byte)'[' => TokenKind.BracketLeft,
            (byte)']' => TokenKind.BracketRight,
            (byte)'{' => TokenKind.BraceLeft,
            (byte)'|' => TokenKind.Pipe,
            (byte)'}' => TokenKind.BraceRight,
            _ => TokenKind.EndOfFile,
        };
        if (kind != TokenKind.EndOfFile)
        {
            Accept(kind, start, start + 1);
        }
        else if (first == '"')
        {
            ReadAnyString(start);
        }
        else if (IsDigit(first) || first == '-')
        {
            ReadNumber(start);
        }
        else if (first == '.' && At(start + 1) == '.' && At(start + 2) == '.')
        {
            Accept(TokenKind.Spread, start, start + 3);
        }
        else
        {
            throw UnexpectedCharacter(first, start);
        }
    }

    private readonly GraphQLException UnexpectedCharacter(byte first, int position)
    {
        if (first == '.' && At(position + 1) == '.')
        {
            return Error(position, "Unexpected \"..\", did you mean \"...\"?");
        }

        if (first == '.' && IsDigit(At(position + 1)))
        {
            var digits = Encoding.ASCII.GetString(_text[(position + 1)..SkipDigits(position + 1)]);
            return Error(position, $"Invalid number, expected digit before \".\", did you mean \"0.{digits}\"?");
        }

        return first == '\''
            ? Error(position, "Unexpected single quote character ('), did you mean to use a double quote (\")?")
            : Error(position, $"Unexpected character: {Describe(position)}.");
    }

    private void ReadNumber(int start)
    {
        var kind = TokenKind.Int;
        var position = At(start) == '-' ? start + 1 : start;
        if (At(position) == '0')
        {
            position++;
            if (IsDigit(At(position)))
            {
                throw Error(position, $"Invalid number, unexpected digit after 0: {Describe(position)}.");
            }
        }
        else
        {
            position = SkipDigits(position);
        }

        if (At(position) == '.')
        {
            kind = TokenKind.Float;
            position = SkipDigits(position + 1);
        }

        if (At(position) is (byte)'e' or (byte)'E')
        {
            kind = TokenKind.Float;
            position++;
            position = SkipDigits(At(position) is (byte)'+' or (byte)'-' ? position + 1 : position);
        }

        if (At(position) == '.' || IsNameStart(At(position)))
        {
            throw NoDigit(position);
        }

        Accept(kind, start, position);
    }

    private readonly int SkipDigits(int position)
    {
        if (!IsDigit(At(position)))
        {
            throw NoDigit(position);
        }

        while (IsDigit(At(position)))
        {
            position++;
        }

        return position;
    }

    private readonly GraphQLException NoDigit(int position) =>
        Error(position, $"Invalid number, expected digit but got: {Describe(position)}.");

    private void ReadAnyString(int start)
    {
        HasEscapes = false;
        if (At(start + 1) == '"' && At(start + 2) == '"')
        {
            ReadBlockString(start);
        }
        else
        {
            ReadString(start);
        }
    }

    private void ReadString(int start)
    {
        var position = start + 1;
        while (true)
        {
            var length = _text[position..].IndexOfAny(s_stringStops);
            if (length < 0)
            {
                throw EndInString();
            }

            position += length;
            switch (_text[position])
            {
                case (byte)'"':
                    Accept(TokenKind.String, start, position + 1);
                    return;
                case (byte)'\\':
                    HasEscapes = true;
                    position += EscapeLength(position);
                    break;
                default:
                    throw Error(position, "Unterminated string.");
            }
        }
    }

    private readonly int EscapeLength(int position)
    {
        switch (At(position + 1))
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return 2;
            case (byte)'u':
                return At(position + 2) == '{' ? BracedEscapeLength(position) : FixedEscapeLength(position);
            default:
                var excerpt = Utf8Text.Excerpt(_text, position, 2);
                throw Error(position, $"Invalid character escape sequence: \"{excerpt}\".");
        }
    }

    private readonly int BracedEscapeLength(int position)
    {
        var point = 0;
        var length = 3;
        while (length < 12)
        {
            var next = At(position + length++);
            if (next == '}')
            {
                if (length < 5 || !Rune.IsValid(point))
                {
                    break;
                }

                return length;
            }

            point = (point << 4) | HexDigit(next);
            if (point < 0)
            {
                break;
            }
        }

        throw InvalidEscape(position, length);
    }

    private readonly int FixedEscapeLength(int position)
    {
        var unit = HexUnit(position + 2);
        if (unit >= 0 && !char.IsSurrogate((char)unit))
        {
            return 6;
        }

        if (unit >= 0
            && char.IsHighSurrogate((char)unit)
            && At(position + 6) == '\\'
            && At(position + 7) == 'u')
        {
            var second = HexUnit(position + 8);
            if (second >= 0 && char.IsLowSurrogate((char)second))
            {
                return 12;
            }
        }

        throw InvalidEscape(position, 6);
    }

    private readonly GraphQLException InvalidEscape(int position, int length) =>
        Error(position, $"Invalid Unicode escape sequence: \"{Utf8Text.Excerpt(_text, position, length)}\".");

    private readonly int HexUnit(int position) =>
        (HexDigit(At(position)) << 12)
        | (HexDigit(At(position + 1)) << 8)
        | (HexDigit(At(position + 2)) << 4)
        | HexDigit(At(position + 3));

    private void ReadBlockString(int start)
    {
        var position = start + 3;
        while (true)
        {
            var length = _text[position..].IndexOfAny((byte)'"', (byte)'\\');
            if (length < 0)
            {
                throw EndInString();
            }

            position += length;
            var rest = _text[position..];
            if (rest.StartsWith("\"\"\""u8))
            {
                Accept(TokenKind.BlockString, start, position + 3);
                return;
            }

            position += rest.StartsWith("\\\"\"\""u8) ? 4 : 1;
        }
    }

    private readonly GraphQLException EndInString() => _text.Length < _source.Text.Length
        ? Error(_text.Length, $"Invalid character within String: {Describe(_text.Length)}.")
        : Error(_text.Length, "Unterminated string.");

    // Zero past the end, which no token continues with.
    private readonly byte At(int position) => (uint)position < (uint)_text.Length ? _text[position] : default;

    private readonly string Describe(int position) => Utf8Text.DescribeAt(_source.Text.Span, position);

    private readonly GraphQLException Error(int position, string message) =>
        SyntaxErrors.At(_source, position, message);
}
