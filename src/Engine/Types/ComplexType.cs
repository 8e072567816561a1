using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>An object type or an interface: what has fields and implements interfaces.</summary>
public abstract class ComplexType : NamedType
{
    private FrozenDictionary<string, FieldDefinition> _fieldsByName = FrozenDictionary<string, FieldDefinition>.Empty;

    /// <summary>The fields, in source order, those of extensions last.</summary>
    public ImmutableArray<FieldDefinition> Fields
    {
        get;
        internal set
        {
            field = value;
            _fieldsByName = value.DistinctBy(definition => definition.Name).ToFrozenDictionary(definition => definition.Name, StringComparer.Ordinal);
        }
    } = [];

    /// <summary>The interfaces it declares.</summary>
    public ImmutableArray<InterfaceType> Interfaces { get; private set; } = [];

    /// <summary>What it says it implements, types that are no interfaces included: a schema is built before it is checked.</summary>
    internal ImmutableArray<NamedType> DeclaredInterfaces
    {
        get;
        set
        {
            field = value;
            Interfaces = [.. value.OfType<InterfaceType>()];
        }
    } = [];

    /// <summary>The field of that name, or null.</summary>
    public FieldDefinition? Field(string name) => _fieldsByName.GetValueOrDefault(name);
}
