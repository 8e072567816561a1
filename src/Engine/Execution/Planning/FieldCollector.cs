using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Execution.Planning;

/// <summary>CollectFields (6.3.2), once per selection set and object type: conditions become inclusions instead of being decided per request.</summary>
internal sealed class FieldCollector(OperationPlan operation, ObjectType type)
{
    private readonly OrderedDictionary<string, List<FieldDetail>> _fields = new(StringComparer.Ordinal);
    private readonly List<(string Fragment, Inclusion Inclusion, DeferUsage? Defer)> _visited = [];
    private int _fieldCount;
    private int _selectionsLeft = operation.Limits.MaxSelectionsPerType;

    /// <summary>The <c>@defer</c>s that were met here for the first time.</summary>
    public List<DeferUsage> NewDefers { get; } = [];

    /// <summary>The fields by response name, in the order of their first selection.</summary>
    public OrderedDictionary<string, List<FieldDetail>> Collect(IEnumerable<SelectionSource> sources)
    {
        foreach (var source in sources)
        {
            Collect(source.SelectionSet, source.Inclusion, source.Defer, depth: 0);
        }

        return _fields;
    }

    private void Collect(SelectionSetNode selectionSet, Inclusion inclusion, DeferUsage? defer, int depth)
    {
        if (depth > operation.Limits.MaxFragmentDepth)
        {
            throw ExecutionLimitExceeded.For("fragment depth", operation.Limits.MaxFragmentDepth);
        }

        foreach (var selection in selectionSet.Selections)
        {
            if (_selectionsLeft-- == 0)
            {
                throw ExecutionLimitExceeded.For("selections merged for one type", operation.Limits.MaxSelectionsPerType);
            }

            if (operation.Conditions.Apply(inclusion, selection.Directives) is { } included)
            {
                Collect(selection, included, defer, depth);
            }
        }
    }

    private void Collect(SelectionNode selection, Inclusion inclusion, DeferUsage? defer, int depth)
    {
        switch (selection)
        {
            case FieldNode field:
                Add(field, inclusion, defer);
                break;
            case InlineFragmentNode fragment when Applies(fragment.TypeCondition):
                Collect(fragment.SelectionSet, inclusion, DeferOf(fragment, defer), depth + 1);
                break;
            case FragmentSpreadNode spread when operation.Fragments.TryGetValue(spread.Name.Value, out var definition):
                CollectSpread(spread, definition, inclusion, defer, depth);
                break;
        }
    }

    private void CollectSpread(
        FragmentSpreadNode spread, FragmentDefinitionNode definition, Inclusion inclusion, DeferUsage? outer, int depth)
    {
        if (!Applies(definition.TypeCondition))
        {
            return;
        }

        var defer = DeferOf(spread, outer);
        if (ReferenceEquals(defer, outer))
        {
            if (Visited(spread.Name.Value, inclusion, defer))
            {
                return;
            }

            _visited.Add((spread.Name.Value, inclusion, defer));
        }

        Collect(definition.SelectionSet, inclusion, defer, depth + 1);
    }

    private bool Visited(string fragment, Inclusion inclusion, DeferUsage? defer)
    {
        foreach (var visit in _visited)
        {
            if (visit.Fragment == fragment
                && (ReferenceEquals(visit.Inclusion, Inclusion.Always) || visit.Inclusion.Same(inclusion))
                && (visit.Defer is null || ReferenceEquals(visit.Defer, defer)))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(FieldNode field, Inclusion inclusion, DeferUsage? defer)
    {
        var name = field.ResponseName;
        if (!_fields.TryGetValue(name, out var details))
        {
            _fields.Add(name, details = []);
        }

        details.Add(new FieldDetail(field, inclusion, defer, _fieldCount++));
    }

    private DeferUsage? DeferOf(SelectionNode fragment, DeferUsage? outer)
    {
        if (IncrementalDirectives.DeferOf(fragment.Directives, operation) is not { } directive)
        {
            return outer;
        }

        var usage = new DeferUsage(IncrementalDirectives.LabelOf(directive), outer);
        NewDefers.Add(usage);
        return usage;
    }

    private bool Applies(NamedTypeNode? condition) =>
        condition is null
        || condition.Name.Value == type.Name
        || (operation.Schema.Type(condition.Name.Value) is { IsAbstract: true } abstractType && operation.Schema.IsPossibleType(abstractType, type));
}
