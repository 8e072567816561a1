using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Limits;

/// <summary>Measures one operation. Each fragment is measured once, however often it is spread.</summary>
internal sealed class OperationMeasure(DocumentNode document)
{
    private readonly NestingGuard _nesting = new();
    private readonly Dictionary<string, SelectionSize> _fragments = new(StringComparer.Ordinal);
    private Dictionary<string, FragmentDefinitionNode>? _definitions;

    public int Aliases { get; private set; }

    public int Directives { get; private set; }

    /// <exception cref="ValidationAbortedException">The operation nests deeper than can be measured.</exception>
    public SelectionSize Measure(OperationDefinitionNode operation)
    {
        Directives += operation.Directives.Length;
        foreach (var variable in operation.VariableDefinitions)
        {
            Directives += variable.Directives.Length;
        }

        return Measure(operation.SelectionSet);
    }

    private SelectionSize Measure(SelectionSetNode selectionSet)
    {
        _nesting.Descend();
        var size = default(SelectionSize);
        foreach (var selection in selectionSet.Selections)
        {
            Directives += selection.Directives.Length;
            size += selection switch
            {
                FieldNode field => Measure(field),
                InlineFragmentNode inline => Measure(inline.SelectionSet),
                FragmentSpreadNode spread => Measure(spread).Spread(),
                _ => default,
            };
        }

        _nesting.Ascend();
        return size;
    }

    private SelectionSize Measure(FieldNode field)
    {
        Aliases += field.Alias is null ? 0 : 1;
        return (field.SelectionSet is { } selectionSet ? Measure(selectionSet) : default).Below(field.Name.Value);
    }

    private SelectionSize Measure(FragmentSpreadNode spread)
    {
        var name = spread.Name.Value;
        if (_fragments.TryGetValue(name, out var known))
        {
            return known;
        }

        // Nothing while it is measured, so that a fragment that spreads itself ends; validation refuses it.
        _fragments.Add(name, default);
        _definitions ??= Index(document.Definitions);
        if (!_definitions.TryGetValue(name, out var fragment))
        {
            return default;
        }

        Directives += fragment.Directives.Length;
        return _fragments[name] = Measure(fragment.SelectionSet);
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
}
