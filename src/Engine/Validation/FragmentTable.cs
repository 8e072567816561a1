using System.Collections.Immutable;
using System.Runtime.InteropServices;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Validation.Limits;

namespace Omnichannel.Graph.Engine.Validation;

/// <summary>The fragments of a document, what they spread, and the variables used in each definition.</summary>
/// <param name="workMax"><see cref="ValidationOptions.MaxFragmentWork"/>.</param>
internal sealed class FragmentTable(DocumentNode document, int workMax)
{
    private readonly Dictionary<SyntaxNode, (int Start, int Count)> _usageRanges = [];
    private readonly Dictionary<SyntaxNode, List<FragmentSpreadNode>> _spreads = [];
    private readonly Dictionary<OperationDefinitionNode, List<FragmentDefinitionNode>> _reached = [];
    private readonly Dictionary<OperationDefinitionNode, List<VariableUsage>> _usagesOf = [];
    private readonly List<VariableUsage> _usages = [];
    private readonly Stack<SelectionSetNode> _pending = [];
    private Dictionary<string, FragmentDefinitionNode>? _byName;
    private int _work;
    private int _usageStart;

    /// <summary>Whether any definition uses a variable.</summary>
    public bool HasVariableUsages => _usages.Count > 0;

    /// <summary>Whether the document defines a fragment.</summary>
    public bool Any => ByName.Count > 0;

    private Dictionary<string, FragmentDefinitionNode> ByName => _byName ??= Index(document.Definitions);

    /// <summary>The fragment of that name, the last where there are several; null when there is none.</summary>
    public FragmentDefinitionNode? Find(string name) => ByName.GetValueOrDefault(name);

    public void AddUsage(VariableUsage usage) => _usages.Add(usage);

    /// <summary>Says that all usages since the last call are in this definition.</summary>
    public void EndUsages(SyntaxNode definition)
    {
        if (_usages.Count > _usageStart)
        {
            _usageRanges[definition] = (_usageStart, _usages.Count - _usageStart);
            _usageStart = _usages.Count;
        }
    }

    /// <summary>The variables used in a definition itself.</summary>
    public ReadOnlySpan<VariableUsage> UsagesIn(SyntaxNode definition) => _usageRanges.TryGetValue(definition, out var range)
        ? CollectionsMarshal.AsSpan(_usages).Slice(range.Start, range.Count)
        : [];

    /// <summary>The variables used in an operation and in the fragments it reaches.</summary>
    public List<VariableUsage> UsagesOf(OperationDefinitionNode operation)
    {
        if (_usagesOf.TryGetValue(operation, out var usages))
        {
            return usages;
        }

        usages = [.. UsagesIn(operation)];
        foreach (var fragment in ReachedFrom(operation))
        {
            var used = UsagesIn(fragment);
            Spend(used.Length + 1);
            usages.AddRange(used);
        }

        _usagesOf.Add(operation, usages);
        return usages;
    }

    /// <summary>The fragments that an operation spreads, directly or not, each once, breadth first.</summary>
    public List<FragmentDefinitionNode> ReachedFrom(OperationDefinitionNode operation)
    {
        if (_reached.TryGetValue(operation, out var fragments))
        {
            return fragments;
        }

        fragments = ByName.Count is 0 ? [] : Reach(operation.SelectionSet);
        _reached.Add(operation, fragments);
        return fragments;
    }

    /// <summary>The spreads in a selection set and in those below it.</summary>
    /// <remarks>Of nested selection sets the last comes first, as in the reference implementation, so that errors have its order.</remarks>
    public List<FragmentSpreadNode> SpreadsIn(SelectionSetNode selectionSet)
    {
        if (_spreads.TryGetValue(selectionSet, out var spreads))
        {
            return spreads;
        }

        spreads = [];
        _pending.Push(selectionSet);
        while (_pending.TryPop(out var pending))
        {
            CollectSpreads(pending, spreads);
        }

        _spreads.Add(selectionSet, spreads);
        return spreads;
    }

    private static Dictionary<string, FragmentDefinitionNode> Index(ImmutableArray<DefinitionNode> definitions)
    {
        var byName = new Dictionary<string, FragmentDefinitionNode>(StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                byName[fragment.Name.Value] = fragment;
            }
        }

        return byName;
    }

    private List<FragmentDefinitionNode> Reach(SelectionSetNode selectionSet)
    {
        var reached = new List<FragmentDefinitionNode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        AddNew(SpreadsIn(selectionSet), seen, reached);
        for (var index = 0; index < reached.Count; index++)
        {
            AddNew(SpreadsIn(reached[index].SelectionSet), seen, reached);
        }

        return reached;
    }

    private void AddNew(List<FragmentSpreadNode> spreads, HashSet<string> seen, List<FragmentDefinitionNode> reached)
    {
        Spend(spreads.Count);
        foreach (var spread in spreads)
        {
            if (seen.Add(spread.Name.Value) && Find(spread.Name.Value) is { } fragment)
            {
                reached.Add(fragment);
            }
        }
    }

    private void CollectSpreads(SelectionSetNode selectionSet, List<FragmentSpreadNode> spreads)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FragmentSpreadNode spread:
                    spreads.Add(spread);
                    break;
                case FieldNode { SelectionSet: { } selected }:
                    _pending.Push(selected);
                    break;
                case InlineFragmentNode inline:
                    _pending.Push(inline.SelectionSet);
                    break;
                default:
                    break;
            }
        }
    }

    private void Spend(int work)
    {
        _work += work;
        if (_work > workMax)
        {
            throw new ValidationAbortedException(
                LimitError.Of("maxFragmentWork", workMax, "The operations of the document spread fragments too often"));
        }
    }
}
