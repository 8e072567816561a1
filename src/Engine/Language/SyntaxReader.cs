using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Omnichannel.Graph.Engine.Language;

/// <summary>The parser's hands: the current token, what may be asked of it, the limits, and the lists being read.</summary>
/// <remarks>Passed by reference through the grammar's functions; <see cref="Release"/> gives its memory back.</remarks>
internal ref struct SyntaxReader
{
    private readonly Source _source;
    private readonly ParserOptions _options;
    private readonly bool _isCoordinate;
    private Lexer _lexer;
    private NameInterner _names;
    private NodeStack _nodes;
    private int _depth;
    private int _fieldCount;

    public SyntaxReader(Source source, ParserOptions options, bool isCoordinate = false)
    {
        if (source.Text.Length > options.MaxDocumentBytes)
        {
            throw Limit(source, 0, "maxDocumentBytes", options.MaxDocumentBytes, "Document contains more than {0} bytes.");
        }

        _source = source;
        _options = options;
        _isCoordinate = isCoordinate;
        _lexer = new Lexer(source);
        _names = new NameInterner(options.Names);
    }

    public readonly TokenKind Kind => _lexer.Kind;

    public readonly int Start => _lexer.Start;

    /// <summary>Tokens read so far, the current one included.</summary>
    public int TokenCount { get; private set; }

    /// <summary>Where a list that is opened now begins.</summary>
    public readonly int Mark => _nodes.Count;

    public readonly bool IsString => _lexer.Kind is TokenKind.String or TokenKind.BlockString;

    public void Push(SyntaxNode node) => _nodes.Push(node);

    public ImmutableArray<T> Take<T>(int mark)
        where T : SyntaxNode => _nodes.Take<T>(mark);

    public void Release()
    {
        _names.Release();
        _nodes.Release();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Location LocationFrom(int start) => new(_source, start, _lexer.PreviousEnd);

    public void Advance()
    {
        if (_isCoordinate)
        {
            _lexer.AdvanceInCoordinate();
        }
        else
        {
            _lexer.Advance();
        }

        if (_lexer.Kind != TokenKind.EndOfFile && ++TokenCount > _options.MaxTokens)
        {
            throw Limit(_source, Start, "maxTokens", _options.MaxTokens, "Document contains more than {0} tokens.");
        }
    }

    /// <summary>Goes one level down; every function of the grammar that can call itself does this first.</summary>
    public void Enter()
    {
        if (++_depth > _options.MaxDepth)
        {
            throw Limit(_source, Start, "maxDepth", _options.MaxDepth, "Document is nested more than {0} levels deep.");
        }
    }

    public void Leave() => _depth--;

    public void CountField(int start)
    {
        if (++_fieldCount > _options.MaxFields)
        {
            throw Limit(_source, start, "maxFields", _options.MaxFields, "Document contains more than {0} fields.");
        }
    }

    public readonly void CheckDirectives(int count)
    {
        if (count > _options.MaxDirectivesPerLocation)
        {
            throw Limit(
                _source,
                Start,
                "maxDirectivesPerLocation",
                _options.MaxDirectivesPerLocation,
                "Document contains more than {0} directives in one place.");
        }
    }

    /// <summary>Whether the current token is of this kind; if so, goes past it.</summary>
    public bool Skip(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    public void Expect(TokenKind kind)
    {
        if (!Skip(kind))
        {
            throw Expected(kind);
        }
    }

    public readonly void ExpectEnd()
    {
        if (_lexer.Kind != TokenKind.EndOfFile)
        {
            throw Expected(TokenKind.EndOfFile);
        }
    }

    public readonly bool IsKeyword(ReadOnlySpan<byte> keyword) =>
        _lexer.Kind == TokenKind.Name && _lexer.Text.SequenceEqual(keyword);

    public bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!IsKeyword(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    public void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword))
        {
            throw Error(Start, $"Expected \"{Encoding.ASCII.GetString(keyword)}\", found {Describe()}.");
        }
    }

    public NameNode ReadName()
    {
        if (_lexer.Kind != TokenKind.Name)
        {
            throw Expected(TokenKind.Name);
        }

        var start = Start;
        var value = _names.Intern(_lexer.Text);
        Advance();
        return new NameNode { Value = value, Location = LocationFrom(start) };
    }

    /// <summary>The current token as written; one string for each spelling.</summary>
    public string TextAsString() => _names.Intern(_lexer.Text);

    /// <summary>The text that the current string token stands for.</summary>
    public readonly string StringValue() => _lexer.Kind switch
    {
        TokenKind.BlockString => BlockString.Dedent(_lexer.StringBody),
        _ when _lexer.HasEscapes => StringEscapes.Resolve(_lexer.StringBody),
        _ => Encoding.UTF8.GetString(_lexer.StringBody),
    };

    public readonly GraphQLException Expected(TokenKind kind) =>
        Error(Start, $"Expected {kind.Description}, found {Describe()}.");

    public readonly GraphQLException Unexpected() => Error(Start, $"Unexpected {Describe()}.");

    /// <summary>The same for a name that is known to be wrong once it is read: an error of the token after it stands before this one.</summary>
    public GraphQLException UnexpectedName()
    {
        var error = Unexpected();
        Advance();
        return error;
    }

    public readonly GraphQLException Error(int offset, string message) => SyntaxErrors.At(_source, offset, message);

    /// <summary>The current token, as errors show it.</summary>
    public readonly string Describe() => _lexer.Kind switch
    {
        TokenKind.Name or TokenKind.Int or TokenKind.Float =>
            $"{_lexer.Kind.Description} \"{Encoding.ASCII.GetString(_lexer.Text)}\"",
        TokenKind.String or TokenKind.BlockString => $"{_lexer.Kind.Description} \"{StringValue()}\"",
        _ => _lexer.Kind.Description,
    };

    private static GraphQLException Limit(Source source, int offset, string limit, int maximum, string message) =>
        SyntaxErrors.Limit(
            source,
            offset,
            limit,
            maximum,
            message.Replace("{0}", maximum.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
}
