using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Validation.Limits.Cost;

/// <summary>What the content of a variable weighs where it is used.</summary>
/// <param name="variable">Its name.</param>
/// <param name="type">The type expected where it is used.</param>
internal sealed class InputWeight(string variable, GraphQLType type, CostModel model)
{
    public double Evaluate(VariableValues variables) => variables.TryGet(variable, out var value) ? Of(value, type.Named) : 0;

    // Coerced input is nested no deeper than coercion lets through.
    private double Of(object? value, NamedType named) => (value, named) switch
    {
        (List<object?> list, _) => list.Sum(item => Of(item, named)),
        (InputObject content, InputObjectType input) => content.Sum(field => input.Field(field.Key) is { } definition
            ? model.Of(definition) + Of(field.Value, definition.Type.Named)
            : 0),
        _ => 0,
    };
}
