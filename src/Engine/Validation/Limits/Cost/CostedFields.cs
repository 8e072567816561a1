using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Validation.Limits.Cost;

/// <summary>Collects the fields of merged selection sets by response name, once for each set of object types that has fields of its own.</summary>
internal sealed class CostedFields(Schema schema, DocumentNode document, NestingGuard nesting)
{
    /// <summary>Selections looked at for one operation. A document within its limits takes a fraction.</summary>
    private const int SelectionsMax = 100_000;

    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private Dictionary<string, FragmentDefinitionNode>? _fragments;
    private int _selections;

    /// <returns>One group of fields where all object types of the type have the same; otherwise one for each that differs.</returns>
    public IEnumerable<OrderedDictionary<string, List<CostedField>>> Collect(List<SelectionSetNode> selections, NamedType type)
    {
        if (!HasNarrowerCondition(selections, type))
        {
            return [Collect(selections, type, null)];
        }

        var seen = new HashSet<FieldsKey>();
        var groups = new List<OrderedDictionary<string, List<CostedField>>>();
        foreach (var possible in schema.PossibleTypes(type))
        {
            var group = Collect(selections, type, possible);
            if (seen.Add(new FieldsKey([.. group.Values.SelectMany(same => same).Select(field => field.Node)])))
            {
                groups.Add(group);
            }
        }

        return groups;
    }

    private OrderedDictionary<string, List<CostedField>> Collect(List<SelectionSetNode> selections, NamedType type, ObjectType? objectType)
    {
        _visited.Clear();
        var group = new OrderedDictionary<string, List<CostedField>>(StringComparer.Ordinal);
        foreach (var selectionSet in selections)
        {
            Collect(selectionSet, type, objectType, group);
        }

        return group;
    }

    private void Collect(
        SelectionSetNode selectionSet, NamedType type, ObjectType? objectType, OrderedDictionary<string, List<CostedField>> group)
    {
        Spend(selectionSet);
        nesting.Descend();
        foreach (var selection in selectionSet.Selections)
        {
            if (IsLeftOut(selection))
            {
                continue;
            }

            if (selection is FieldNode field)
            {
                Add(field, objectType ?? type, group);
            }
            else if (Below(selection, type) is { } below && (objectType is null || schema.IsPossibleType(below.Type, objectType)))
            {
                Collect(below.Selections, below.Type, objectType, group);
            }
        }

        nesting.Ascend();
    }

    private void Add(FieldNode field, NamedType type, OrderedDictionary<string, List<CostedField>> group)
    {
        if (schema.Field(type, field.Name.Value) is not { } definition)
        {
            return;
        }

        if (!group.TryGetValue(field.ResponseName, out var same))
        {
            same = [];
            group.Add(field.ResponseName, same);
        }

        same.Add(new CostedField(field, definition));
    }

    /// <summary>What a fragment selects, and on which type; null for a fragment that has been visited or does not exist.</summary>
    private (SelectionSetNode Selections, NamedType Type)? Below(SelectionNode selection, NamedType type)
    {
        if (selection is InlineFragmentNode inline)
        {
            return (inline.SelectionSet, inline.TypeCondition is { } condition ? schema.Type(condition.Name.Value) ?? type : type);
        }

        var name = ((FragmentSpreadNode)selection).Name.Value;
        _fragments ??= document.Definitions.OfType<FragmentDefinitionNode>()
            .DistinctBy(fragment => fragment.Name.Value)
            .ToDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);
        return _visited.Add(name) && _fragments.TryGetValue(name, out var named)
            ? (named.SelectionSet, schema.Type(named.TypeCondition.Name.Value) ?? type)
            : null;
    }

    private bool HasNarrowerCondition(List<SelectionSetNode> selections, NamedType type)
    {
        if (!type.IsAbstract)
        {
            return false;
        }

        _visited.Clear();
        return selections.Exists(selectionSet => HasNarrowerCondition(selectionSet, type, type));
    }

    private bool HasNarrowerCondition(SelectionSetNode selectionSet, NamedType type, NamedType outer)
    {
        Spend(selectionSet);
        nesting.Descend();
        var isNarrower = false;
        foreach (var selection in selectionSet.Selections)
        {
            isNarrower |= selection is not FieldNode
                && Below(selection, type) is { } below
                && (!Covers(below.Type, outer) || HasNarrowerCondition(below.Selections, below.Type, outer));
        }

        nesting.Ascend();
        return isNarrower;
    }

    private static bool Covers(NamedType condition, NamedType type) =>
        ReferenceEquals(condition, type)
        || (condition is InterfaceType common && type is ComplexType complex && complex.Interfaces.Contains(common));

    private static bool IsLeftOut(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            var isSkip = directive.Name.Value is "skip";
            if ((isSkip || directive.Name.Value is "include")
                && directive.Arguments.Length is 1
                && directive.Arguments[0].Value is BooleanValueNode condition
                && condition.Value == isSkip)
            {
                return true;
            }
        }

        return false;
    }

    private void Spend(SelectionSetNode selectionSet)
    {
        _selections += selectionSet.Selections.Length + 1;
        if (_selections > SelectionsMax)
        {
            throw new ValidationAbortedException(
                LimitError.OfCost("selections", SelectionsMax, "The operation selects too much to estimate its cost"));
        }
    }

    private readonly struct FieldsKey(List<FieldNode> fields) : IEquatable<FieldsKey>
    {
        private readonly List<FieldNode> _fields = fields;

        public bool Equals(FieldsKey other) => _fields.SequenceEqual(other._fields);

        public override bool Equals(object? obj) => obj is FieldsKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            foreach (var field in _fields)
            {
                hash.Add(field);
            }

            return hash.ToHashCode();
        }
    }
}
