using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Coercion;

/// <summary>Coerces the arguments of a field or a directive (6.4.1).</summary>
internal static class ArgumentCoercion
{
    private static readonly InputObject NoArguments = [];

    /// <summary>The arguments' values by name; an argument without a value and without a default is absent.</summary>
    /// <param name="node">The field or the directive, which errors point at.</param>
    /// <param name="error">The first thing that is wrong; null when nothing is.</param>
    /// <returns>The values; of no use beside an error. Must not be changed.</returns>
    public static InputObject Coerce(
        ImmutableArray<InputValueDefinition> definitions,
        ImmutableArray<ArgumentNode> nodes,
        SyntaxNode node,
        VariableValues variables,
        out GraphQLError? error)
    {
        error = null;
        if (definitions.IsEmpty)
        {
            return NoArguments;
        }

        var coerced = new InputObject();
        foreach (var definition in definitions)
        {
            error = Coerce(coerced, definition, Find(nodes, definition.Name), node, variables);
            if (error is not null)
            {
                break;
            }
        }

        return coerced;
    }

    private static GraphQLError? Coerce(InputObject coerced, InputValueDefinition definition, ArgumentNode? argument, SyntaxNode node, VariableValues variables)
    {
        if (argument is null && definition.IsRequired)
        {
            return new GraphQLError($"Argument \"{definition}\" of required type \"{definition.Type}\" was not provided.", node);
        }

        if (argument is null || (argument.Value is VariableNode variable && !definition.IsRequired && !variables.TryGet(variable.Name.Value, out _)))
        {
            if (definition.DefaultValue is not null)
            {
                coerced[definition.Name] = InputCoercion.CoerceDefault(definition);
            }

            return null;
        }

        var errors = new InputErrors(1);
        if (InputCoercion.TryCoerceLiteral(argument.Value, definition.Type, variables, errors, out var value))
        {
            coerced[definition.Name] = value;
            return null;
        }

        var first = errors.Items[0];
        return new GraphQLError($"Argument \"{definition}\" has invalid value{first.PathText}: {first.Message}", first.Node ?? argument.Value);
    }

    private static ArgumentNode? Find(ImmutableArray<ArgumentNode> nodes, string name)
    {
        foreach (var node in nodes)
        {
            if (node.Name.Value == name)
            {
                return node;
            }
        }

        return null;
    }
}
