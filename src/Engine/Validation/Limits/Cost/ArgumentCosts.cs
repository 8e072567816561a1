using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Validation.Limits.Cost;

/// <summary>What the arguments of fields and their directives weigh, and how long a list they ask for.</summary>
internal sealed class ArgumentCosts(CostModel model)
{
    private const string SlicingCode = "SLICING_ARGUMENT";

    private readonly HashSet<FieldNode> _refused = [];

    public List<GraphQLError> Errors { get; } = [];

    /// <param name="same">Fields that are merged, whose arguments are equal.</param>
    /// <param name="inputs">Takes the variables whose content weighs something.</param>
    public double WeightOf(List<CostedField> same, List<InputWeight> inputs)
    {
        var weight = WeightOf(same[0].Definition.Arguments, same[0].Node.Arguments, inputs);
        foreach (var field in same)
        {
            foreach (var directive in field.Node.Directives)
            {
                if (model.Schema.Directive(directive.Name.Value) is { Arguments.IsEmpty: false } definition)
                {
                    weight += WeightOf(definition.Arguments, directive.Arguments, inputs);
                }
            }
        }

        return weight;
    }

    /// <summary>The length that <c>@listSize</c> gives the field; an error is added when its slicing arguments are not one.</summary>
    public ListLength LengthOf(CostedField field, ListSize listSize, int unknownSize)
    {
        var assumed = listSize.AssumedSize ?? unknownSize;
        if (listSize.SlicingArguments.IsEmpty)
        {
            return ListLength.Of(assumed);
        }

        int? known = null;
        int? byDefault = null;
        var given = 0;
        var slices = new List<ListLength.Slice>();
        foreach (var path in listSize.SlicingArguments)
        {
            var fallback = DefaultOf(field.Definition, path);
            var literal = Find(field.Node.Arguments, path, out var depth);
            given += literal is null or NullValueNode ? 0 : 1;
            known = Greater(known, SliceSize.Of(literal));
            byDefault = literal is null ? Greater(byDefault, fallback) : byDefault;
            if (literal is VariableNode variable)
            {
                slices.Add(new ListLength.Slice(variable.Name.Value, path.AsMemory()[depth..], fallback));
            }
        }

        if (listSize.RequireOneSlicingArgument && given != 1 && !(given is 0 && byDefault is not null) && _refused.Add(field.Node))
        {
            Errors.Add(WrongSlicing(field, listSize, given));
        }

        return new ListLength(known ?? (slices.Count is 0 ? byDefault : null), slices, byDefault ?? assumed);
    }

    private static int? Greater(int? left, int? right) => left is null || right > left ? right ?? left : left;

    private static GraphQLError WrongSlicing(CostedField field, ListSize listSize, int given)
    {
        var names = string.Join(", ", listSize.SlicingArguments.Select(path => $"\"{string.Join('.', path)}\""));
        var message = $"Field \"{field.Definition}\" expects exactly one of the arguments {names}, found {given}.";
        return new GraphQLError(message, field.Node).WithCode(SlicingCode);
    }

    /// <summary>What is written at the path: null for nothing, a variable when it may hold what comes after <paramref name="depth"/> names.</summary>
    private static ValueNode? Find(ImmutableArray<ArgumentNode> arguments, ImmutableArray<string> path, out int depth)
    {
        var value = arguments.FirstOrDefault(argument => argument.Name.Value == path[0])?.Value;
        for (depth = 1; depth < path.Length && value is ObjectValueNode node; depth++)
        {
            var name = path[depth];
            value = node.Fields.FirstOrDefault(field => field.Name.Value == name)?.Value;
        }

        return depth == path.Length || value is VariableNode ? value : null;
    }

    private static int? DefaultOf(FieldDefinition field, ImmutableArray<string> path)
    {
        var definition = field.Argument(path[0]);
        foreach (var name in path.AsSpan()[1..])
        {
            definition = (definition?.Type.Named as InputObjectType)?.Field(name);
        }

        return SliceSize.Of(definition?.DefaultValue);
    }

    private double WeightOf(
        ImmutableArray<InputValueDefinition> definitions, ImmutableArray<ArgumentNode> arguments, List<InputWeight> inputs)
    {
        var weight = 0.0;
        foreach (var definition in definitions)
        {
            var value = definition.DefaultValue;
            foreach (var argument in arguments)
            {
                value = argument.Name.Value == definition.Name ? argument.Value : value;
            }

            weight += value is null ? 0 : model.Of(definition) + WeightOf(value, definition.Type, inputs);
        }

        return weight;
    }

    private double WeightOf(ValueNode value, GraphQLType type, List<InputWeight> inputs)
    {
        if (!model.HasWeights(type))
        {
            return 0;
        }

        switch (value)
        {
            case VariableNode variable:
                inputs.Add(new InputWeight(variable.Name.Value, type, model));
                return 0;
            case ListValueNode list:
                return list.Values.Sum(item => WeightOf(item, type.Named, inputs));
            case ObjectValueNode node when type.Named is InputObjectType input:
                return node.Fields.Sum(field => input.Field(field.Name.Value) is { } definition
                    ? model.Of(definition) + WeightOf(field.Value, definition.Type, inputs)
                    : 0);
            default:
                return 0;
        }
    }
}
