using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>An enum (3.9).</summary>
public sealed class EnumType : NamedType
{
    private FrozenDictionary<string, EnumValueDefinition> _valuesByName = FrozenDictionary<string, EnumValueDefinition>.Empty;

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>Its values, in source order.</summary>
    public ImmutableArray<EnumValueDefinition> Values
    {
        get;
        internal set
        {
            field = value;
            _valuesByName = value.DistinctBy(definition => definition.Name).ToFrozenDictionary(definition => definition.Name, StringComparer.Ordinal);
        }
    } = [];

    /// <summary>The value of that name, or null.</summary>
    public EnumValueDefinition? Value(string name) => _valuesByName.GetValueOrDefault(name);
}
