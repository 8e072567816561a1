using System.Collections.Immutable;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>How a schema is written as SDL.</summary>
internal sealed record SchemaPrinterOptions
{
    /// <summary>As the reference implementation prints: in source order, without applied directives.</summary>
    public static SchemaPrinterOptions Default { get; } = new();

    /// <summary>Whether everything is in the order of its name, so that two printed schemas can be compared line by line.</summary>
    public bool IsSorted { get; init; }

    /// <summary>Whether the directives that were applied are printed, in their place: what a federation gateway reads.</summary>
    public bool KeepsDirectives { get; init; }

    /// <summary>Things in the order they are written in.</summary>
    public ImmutableArray<T> InOrder<T>(ImmutableArray<T> items, Func<T, string> nameOf) =>
        IsSorted ? [.. items.OrderBy(nameOf, NaturalComparer.Instance)] : items;
}
