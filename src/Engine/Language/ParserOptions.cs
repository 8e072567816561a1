namespace Omnichannel.Graph.Engine.Language;

/// <summary>How much a document may ask of the parser. Every limit holds before the tree is built.</summary>
/// <remarks>A document past a limit is refused with code <c>DOCUMENT_LIMIT</c> and the limit's name and value.</remarks>
public sealed record ParserOptions
{
    /// <summary>The deepest nesting any document may be allowed: what a small thread stack carries.</summary>
    public const int DeepestNesting = 500;

    /// <summary>For text that is part of the program, such as SDL files: only nesting is limited.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>For text that a client sent: 256 KiB, 20,000 tokens, 2,048 fields, 8 directives in a place.</summary>
    /// <remarks>The full introspection query has 2 KB, 300 tokens and 70 fields.</remarks>
    public static ParserOptions Request { get; } = new()
    {
        MaxDocumentBytes = 262_144,
        MaxTokens = 20_000,
        MaxFields = 2_048,
        MaxDirectivesPerLocation = 8,
    };

    /// <summary>UTF-8 bytes; not limited by default.</summary>
    public int MaxDocumentBytes { get; init; } = int.MaxValue;

    /// <summary>Tokens, comments not counted; not limited by default.</summary>
    public int MaxTokens { get; init; } = int.MaxValue;

    /// <summary>Selection sets, lists, input objects and list types inside each other: 1 to 500, 200 by default.</summary>
    public int MaxDepth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, DeepestNesting);
            field = value;
        }
    }

    = 200;

    /// <summary>Fields written in the document, before fragments are spread; not limited by default.</summary>
    public int MaxFields { get; init; } = int.MaxValue;

    /// <summary>Directives applied to one element; not limited by default.</summary>
    public int MaxDirectivesPerLocation { get; init; } = int.MaxValue;

    /// <summary>Names that are read without making a string, usually those of the schema; none by default.</summary>
    public NameTable Names { get; init; } = NameTable.Empty;
}
