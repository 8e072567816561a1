using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>The API of several modules together.</summary>
public sealed class ComposedSchema
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> _modules;

    internal ComposedSchema(Schema schema, MergedSchema merged)
    {
        Schema = schema;
        _modules = merged.Modules.ToFrozenDictionary(StringComparer.Ordinal);
        Inaccessible = merged.Inaccessible.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// The schema that clients see, without federation's own types and directive definitions; directives that execution reads stay on its elements, by
    /// their own names.
    /// </summary>
    public Schema Schema { get; }

    /// <summary>The coordinates of what <c>@inaccessible</c> keeps out of the schema.</summary>
    public IReadOnlySet<string> Inaccessible { get; }

    /// <summary>
    /// The modules that resolve a field of an object type: the owner first, others where it is shareable; empty for a field that no module resolves.
    /// </summary>
    public ImmutableArray<string> ModulesOf(FieldDefinition field) => _modules.GetValueOrDefault(field.ToString(), []);

    /// <summary>The module that resolves a field of an object type; null for introspection's fields and those of interfaces.</summary>
    public string? OwnerOf(FieldDefinition field) => ModulesOf(field) is [var owner, ..] ? owner : null;
}
