using System.Collections.Immutable;
using System.Globalization;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Validation.Limits.Cost;

/// <summary>What the elements of a schema weigh. Made once for a schema; safe from many threads.</summary>
internal sealed class CostModel
{
    private readonly CostOptions _options;
    private readonly Dictionary<NamedType, double> _types = [];
    private readonly Dictionary<FieldDefinition, FieldWeight> _fields = [];
    private readonly Dictionary<InputValueDefinition, double> _inputs = [];
    private readonly HashSet<InputObjectType> _weightedInputs = [];

    /// <exception cref="GraphQLException">A weight is no number.</exception>
    public CostModel(Schema schema, CostOptions options)
    {
        Schema = schema;
        _options = options;
        foreach (var type in schema.Types)
        {
            _types.Add(type, WeightIn(type.Directives, type.Name) ?? (type.IsComposite ? 1 : 0));
        }

        AddInputs();
        var complexTypes = schema.Types.OfType<ComplexType>().ToList();
        foreach (var field in complexTypes.OfType<ObjectType>().SelectMany(type => type.Fields))
        {
            _fields[field] = Own(field);
        }

        foreach (var field in complexTypes.OfType<InterfaceType>().SelectMany(type => type.Fields))
        {
            _fields[field] = WithImplementations(field);
        }
    }

    public Schema Schema { get; }

    public int DefaultListSize => _options.DefaultListSize;

    public FieldWeight Of(FieldDefinition field) => _fields.TryGetValue(field, out var weight) ? weight : Own(field);

    /// <summary>The weight of a value; for an interface or union that of its heaviest object type.</summary>
    public double Of(NamedType type) => type.IsAbstract
        ? Schema.PossibleTypes(type).Select(possible => _types[possible]).DefaultIfEmpty(_types[type]).Max()
        : _types[type];

    public double Of(InputValueDefinition input) => _inputs.GetValueOrDefault(input);

    /// <summary>Whether a value's own content can weigh anything.</summary>
    public bool HasWeights(GraphQLType type) => type.Named is InputObjectType input && _weightedInputs.Contains(input);

    /// <summary>The limits that a cost exceeds, as errors with the code <c>COST_LIMIT</c>; empty when there are none.</summary>
    public IReadOnlyList<GraphQLError> Excess(OperationCost cost, OperationDefinitionNode operation)
    {
        if (cost.FieldCost <= _options.MaxFieldCost && cost.TypeCost <= _options.MaxTypeCost)
        {
            return [];
        }

        var errors = new List<GraphQLError>();
        if (cost.FieldCost > _options.MaxFieldCost)
        {
            errors.Add(LimitError.OfCost("maxFieldCost", _options.MaxFieldCost, "The operation executes too many fields", operation));
        }

        if (cost.TypeCost > _options.MaxTypeCost)
        {
            errors.Add(LimitError.OfCost("maxTypeCost", _options.MaxTypeCost, "The operation returns too many objects", operation));
        }

        return errors;
    }

    private void AddInputs()
    {
        var inputTypes = Schema.Types.OfType<InputObjectType>().ToList();
        var arguments = Schema.Types.OfType<ComplexType>().SelectMany(type => type.Fields).SelectMany(field => field.Arguments);
        foreach (var input in inputTypes.SelectMany(type => type.Fields)
            .Concat(arguments)
            .Concat(Schema.Directives.SelectMany(directive => directive.Arguments)))
        {
            if (WeightIn(input.Directives, input.Coordinate) is { } weight)
            {
                _inputs[input] = weight;
            }
        }

        bool hasMore;
        do
        {
            hasMore = false;
            foreach (var type in inputTypes.Where(type => !_weightedInputs.Contains(type)))
            {
                hasMore |= type.Fields.Any(field => _inputs.ContainsKey(field) || HasWeights(field.Type)) && _weightedInputs.Add(type);
            }
        }
        while (hasMore);
    }

    private FieldWeight Own(FieldDefinition field)
    {
        var type = field.Type.Named;

        // Introspection's lists are as long as the schema, which has no say in this; that they do not multiply is the matter of a limit.
        var unknownSize = field.DeclaringType.IsIntrospection ? 1 : _options.DefaultListSize;
        return new FieldWeight(
            WeightIn(field.Directives, field.ToString()) ?? (type.IsComposite ? 1 : 0),
            Of(type),
            field.Type.Nullable is ListType,
            unknownSize,
            ListSize.Of(field.Directives));
    }

    /// <summary>The field of an interface weighs as much as the heaviest that stands behind it.</summary>
    private FieldWeight WithImplementations(FieldDefinition field)
    {
        var weight = Own(field);
        foreach (var possible in Schema.PossibleTypes(field.DeclaringType))
        {
            if (possible.Field(field.Name) is { } implementation)
            {
                var other = _fields[implementation];
                weight = weight with { Weight = Math.Max(weight.Weight, other.Weight), ListSize = weight.ListSize ?? other.ListSize };
            }
        }

        return weight;
    }

    private static double? WeightIn(ImmutableArray<DirectiveNode> directives, string coordinate)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value == CostDirectives.Cost)
            {
                return Number(directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "weight")?.Value, coordinate);
            }
        }

        return null;
    }

    private static double Number(ValueNode? weight, string coordinate)
    {
        var text = weight switch
        {
            StringValueNode node => node.Value,
            IntValueNode node => node.Value,
            FloatValueNode node => node.Value,
            _ => null,
        };
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new GraphQLException(new GraphQLError($"The weight of {coordinate} in @cost must be a number, such as \"2.5\"; it is \"{text}\"."));
    }
}
