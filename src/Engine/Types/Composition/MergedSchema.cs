using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>What comes of merging, as it grows.</summary>
internal sealed class MergedSchema
{
    /// <summary>The definitions of the API, in the order in which the modules first speak of them.</summary>
    public List<DefinitionNode> Definitions { get; } = [];

    /// <summary>The modules that resolve a field, by its coordinate; the first is the owner.</summary>
    public Dictionary<string, ImmutableArray<string>> Modules { get; } = new(StringComparer.Ordinal);

    /// <summary>The coordinates that <c>@inaccessible</c> keeps out of the API.</summary>
    public HashSet<string> Inaccessible { get; } = new(StringComparer.Ordinal);
}
