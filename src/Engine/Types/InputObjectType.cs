using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>An input object (3.10).</summary>
public sealed class InputObjectType : NamedType
{
    private FrozenDictionary<string, InputValueDefinition> _fieldsByName = FrozenDictionary<string, InputValueDefinition>.Empty;

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.InputObject;

    /// <summary>Whether exactly one field is to be given: <c>@oneOf</c> (3.10.1).</summary>
    public bool IsOneOf { get; internal set; }

    /// <summary>Its fields, in source order.</summary>
    public ImmutableArray<InputValueDefinition> Fields
    {
        get;
        internal set
        {
            field = value;
            _fieldsByName = value.DistinctBy(definition => definition.Name).ToFrozenDictionary(definition => definition.Name, StringComparer.Ordinal);
        }
    } = [];

    /// <summary>The field of that name, or null.</summary>
    public InputValueDefinition? Field(string name) => _fieldsByName.GetValueOrDefault(name);
}
