using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>One module's part of the schema: the schema of its subgraph (Apollo Federation v2).</summary>
/// <param name="Name">The module's name, unique among those composed; <c>@override(from:)</c> speaks of it.</param>
/// <param name="Documents">Its SDL. A document that several modules share, such as one of common types, is given to each of them.</param>
public sealed record ModuleSchema(string Name, ImmutableArray<DocumentNode> Documents)
{
    /// <summary>A module whose SDL is one document.</summary>
    public ModuleSchema(string name, DocumentNode document)
        : this(name, [document])
    {
    }
}
