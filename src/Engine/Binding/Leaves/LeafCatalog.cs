using System.Collections.Frozen;

using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Leaves;

/// <summary>Which C# types stand for which scalars and enums.</summary>
internal sealed class LeafCatalog(BindingProblems problems)
{
    private readonly Dictionary<(string Name, Type Type), Leaf> _leaves = BuiltInLeaves.All.ToDictionary(
        entry => (entry.Scalar, entry.Leaf.ClrType),
        entry => entry.Leaf);
    private readonly Dictionary<string, Dictionary<Type, Leaf>> _bound = new(StringComparer.Ordinal);
    private readonly Dictionary<EnumType, FrozenDictionary<object, string>> _enumNames = [];

    /// <summary>Names of enum values by C# value, of all enums that met a C# enum.</summary>
    public IReadOnlyDictionary<EnumType, FrozenDictionary<object, string>> EnumNames => _enumNames;

    /// <summary>A C# type that the scalar's own coercion shows.</summary>
    public void AddNative(string scalar, Leaf leaf) => _leaves[(scalar, leaf.ClrType)] = leaf;

    /// <summary>A C# type that has to be made plain before the scalar's own coercion shows it.</summary>
    public void Add(string scalar, Leaf leaf)
    {
        _leaves[(scalar, leaf.ClrType)] = leaf;
        if (!_bound.TryGetValue(scalar, out var leaves))
        {
            _bound[scalar] = leaves = [];
        }

        leaves[leaf.ClrType] = leaf;
    }

    /// <summary>The leaf of a C# type, or null where the scalar or enum does not know it.</summary>
    public Leaf? Find(NamedType type, Type clr)
    {
        if (_leaves.TryGetValue((type.Name, clr), out var leaf))
        {
            return leaf;
        }

        return type is EnumType enumType && clr.IsEnum ? AddEnum(enumType, clr) : null;
    }

    /// <summary>The C# types that a scalar knows, for messages.</summary>
    public string TypesOf(NamedType type) => type is EnumType
        ? "an enum with members of the same names"
        : string.Join(" or ", _leaves.Keys.Where(key => key.Name == type.Name).Select(key => ClrName.Of(key.Type)).Order(StringComparer.Ordinal));

    /// <summary>Lets the scalars show the C# types bound to them.</summary>
    public void Install(Schema schema)
    {
        foreach (var (name, leaves) in _bound)
        {
            if (schema.Type(name) is ScalarType scalar)
            {
                scalar.Coercion = new BoundCoercion(scalar.Coercion, leaves.ToFrozenDictionary());
            }
        }
    }

    private Leaf AddEnum(EnumType type, Type clr)
    {
        var names = new Dictionary<object, string>();
        var missing = type.Values.Select(value => value.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var member in Enum.GetNames(clr))
        {
            var value = type.Values.FirstOrDefault(candidate => IsSame(candidate.Name, member));
            if (value is null)
            {
                problems.Add(
                    type.Name,
                    $"{ClrName.Of(clr)}.{member} has no value in the schema.",
                    $"Add {MemberName.Screaming(member)} to the enum, or remove the member.");
                continue;
            }

            missing.Remove(value.Name);
            names[Enum.Parse(clr, member)] = value.Name;
        }

        foreach (var name in missing)
        {
            problems.Add($"{type.Name}.{name}", $"{ClrName.Of(clr)} has no such member.", $"Add {MemberName.PascalOfScreaming(name)}.");
        }

        var frozen = names.ToFrozenDictionary();
        _enumNames[type] = _enumNames.TryGetValue(type, out var others)
            ? others.Concat(frozen).DistinctBy(pair => pair.Key).ToFrozenDictionary()
            : frozen;
        var leaf = (Leaf)Activator.CreateInstance(typeof(EnumLeaf<>).MakeGenericType(clr), frozen)!;
        _leaves[(type.Name, clr)] = leaf;
        return leaf;
    }

    private static bool IsSame(string name, string member) =>
        string.Equals(name.Replace("_", "", StringComparison.Ordinal), member, StringComparison.OrdinalIgnoreCase);
}
