using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine;

/// <summary>An error as a response shows it (specification, section 7.1.2).</summary>
/// <param name="Message">For people; worded like the reference implementation's where that has one.</param>
public sealed record GraphQLError(string Message)
{
    /// <summary>An error that points at nodes of a document.</summary>
    public GraphQLError(string message, params ReadOnlySpan<SyntaxNode> nodes)
        : this(message)
    {
        Locations = LocationsOf(nodes);
        SourceNames = SourceNamesOf(nodes);
    }

    /// <summary>The places in the document; empty when there is none.</summary>
    public ImmutableArray<SourceLocation> Locations { get; init; } = [];

    /// <summary>What the documents are called that the places are in, one for each place.</summary>
    internal ImmutableArray<string> SourceNames { get; } = [];

    /// <summary>The response position: response names and 0-based indexes; null when the error has none.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>Machine-readable details, such as <c>code</c>; null when there are none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>What a resolver threw; never shown to a client.</summary>
    public Exception? Exception { get; init; }

    /// <summary>This error with <c>extensions.code</c>.</summary>
    public GraphQLError WithCode(string code) => this with
    {
        Extensions = new Dictionary<string, object?>(Extensions ?? new Dictionary<string, object?>()) { ["code"] = code },
    };

    private static ImmutableArray<string> SourceNamesOf(ReadOnlySpan<SyntaxNode> nodes)
    {
        var names = ImmutableArray.CreateBuilder<string>(nodes.Length);
        foreach (var node in nodes)
        {
            if (node.Location.Source is { Name: var name })
            {
                names.Add(name);
            }
        }

        return names.DrainToImmutable();
    }

    private static ImmutableArray<SourceLocation> LocationsOf(ReadOnlySpan<SyntaxNode> nodes)
    {
        var locations = ImmutableArray.CreateBuilder<SourceLocation>(nodes.Length);
        foreach (var node in nodes)
        {
            if (node.Location.Source is not null)
            {
                locations.Add(node.Location.StartLocation);
            }
        }

        return locations.DrainToImmutable();
    }
}
