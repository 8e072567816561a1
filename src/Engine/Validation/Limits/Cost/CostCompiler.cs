using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Validation.Limits.Cost;

/// <summary>Works out the cost of an operation, merging fields as execution does, so that a field selected by five fragments costs once.</summary>
/// <remarks>
/// An upper bound: conditions that are variables count as true, and of the object types that an interface or union may have the most expensive counts.
/// What the same selections on the same type cost is worked out once.
/// </remarks>
internal sealed class CostCompiler
{
    private readonly CostModel _model;
    private readonly CostedFields _fields;
    private readonly ArgumentCosts _arguments;
    private readonly Dictionary<CostKey, CostTerm> _known = [];
    private readonly NestingGuard _nesting = new();

    public CostCompiler(CostModel model, DocumentNode document)
    {
        _model = model;
        _fields = new CostedFields(model.Schema, document, _nesting);
        _arguments = new ArgumentCosts(model);
    }

    /// <summary>Terms that depend on variables, each after those it depends on.</summary>
    public List<CostTerm> Terms { get; } = [];

    public List<GraphQLError> Errors => _arguments.Errors;

    /// <exception cref="ValidationAbortedException">The operation selects too much to work it out.</exception>
    public CostTerm Compile(OperationDefinitionNode operation)
    {
        if (_model.Schema.RootType(operation.Operation) is not { } root)
        {
            return KnownCost.None;
        }

        var own = new KnownCost(new OperationCost(0, Math.Max(0, _model.Of(root))));
        return Combine([own, Compile([operation.SelectionSet], root, null)], isSum: true);
    }

    /// <param name="selections">Selection sets that are merged.</param>
    /// <param name="sized">The fields whose length the field above tells; null when it tells none.</param>
    private CostTerm Compile(List<SelectionSetNode> selections, NamedType type, SizedFields? sized)
    {
        var key = new CostKey(selections, type, sized);
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        _nesting.Descend();
        var alternatives = new List<CostTerm>();
        foreach (var fields in _fields.Collect(selections, type))
        {
            alternatives.Add(Combine([.. fields.Values.Select(same => Compile(same, sized))], isSum: true));
        }

        _nesting.Ascend();
        var term = alternatives.Count is 1 ? alternatives[0] : Combine(alternatives, isSum: false);
        _known.Add(key, term);
        return term;
    }

    private CostTerm Compile(List<CostedField> same, SizedFields? sized)
    {
        var field = same[0];
        var weight = _model.Of(field.Definition);
        var length = weight.ListSize is { } listSize ? _arguments.LengthOf(field, listSize, weight.UnknownSize) : null;
        var below = KnownCost.None as CostTerm;
        if (field.Definition.Type.Named is { IsComposite: true } type)
        {
            var sizedBelow = length is not null && weight.ListSize!.SizedFields is { IsEmpty: false } names ? new SizedFields(names, length) : null;
            below = Compile(SelectionsOf(same), type, sizedBelow);
        }

        var inputs = new List<InputWeight>();
        var own = weight.Weight + _arguments.WeightOf(same, inputs);
        var cost = new FieldCost(Terms.Count, own, inputs, SizeOf(field, weight, length, sized), weight.TypeWeight, below);
        return cost.IsKnown ? new KnownCost(cost.Evaluate(VariableValues.None, [])) : Added(cost);
    }

    private static ListLength SizeOf(CostedField field, FieldWeight weight, ListLength? told, SizedFields? sized)
    {
        if (!weight.IsList)
        {
            return ListLength.One;
        }

        if (told is not null && weight.ListSize!.SizedFields.IsEmpty)
        {
            return told;
        }

        return sized is not null && sized.Names.Contains(field.Definition.Name) ? sized.Length : ListLength.Of(weight.UnknownSize);
    }

    private static List<SelectionSetNode> SelectionsOf(List<CostedField> same)
    {
        var selections = new List<SelectionSetNode>(same.Count);
        foreach (var field in same)
        {
            if (field.Node.SelectionSet is { } selectionSet)
            {
                selections.Add(selectionSet);
            }
        }

        return selections;
    }

    private CostTerm Combine(List<CostTerm> terms, bool isSum)
    {
        var known = default(OperationCost);
        foreach (var term in terms.OfType<KnownCost>())
        {
            known = isSum ? known + term.Cost : OperationCost.Max(known, term.Cost);
        }

        var open = terms.FindAll(term => term is not KnownCost);
        return open.Count is 0 ? new KnownCost(known) : Added(new CombinedCost(Terms.Count, known, open, isSum));
    }

    private CostTerm Added(CostTerm term)
    {
        Terms.Add(term);
        return term;
    }
}
