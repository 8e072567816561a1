using System.Text.Json;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Coercion;

/// <summary>Input coercion for one value at a time.</summary>
internal static class InputCoercion
{
    private static readonly NullMarker NullDefault = new();

    /// <summary>Coerces JSON.</summary>
    /// <returns>Whether nothing was wrong with it; what was is in the errors.</returns>
    public static bool TryCoerceValue(JsonElement value, GraphQLType type, InputErrors errors, out object? coerced)
    {
        var before = errors.Count;
        coerced = new JsonCoercion(errors).Coerce(value, type);
        return errors.Count == before && !errors.IsOverLimit;
    }

    /// <summary>Coerces a literal with the values of variables.</summary>
    /// <returns>Whether nothing was wrong with it; what was is in the errors.</returns>
    public static bool TryCoerceLiteral(ValueNode literal, GraphQLType type, VariableValues variables, InputErrors errors, out object? coerced)
    {
        var before = errors.Count;
        coerced = new LiteralCoercion(errors, variables).Coerce(literal, type);
        return errors.Count == before && !errors.IsOverLimit;
    }

    /// <summary>Coerces a literal.</summary>
    /// <param name="variables">Null for a constant.</param>
    /// <exception cref="GraphQLException">The type refuses the literal.</exception>
    public static object? CoerceLiteral(ValueNode literal, GraphQLType type, VariableValues? variables = null)
    {
        var errors = new InputErrors();
        return TryCoerceLiteral(literal, type, variables ?? VariableValues.None, errors, out var coerced)
            ? coerced
            : throw new GraphQLException([.. errors.Items.Select(error => new GraphQLError(error.Message, error.Node ?? literal))]);
    }

    /// <summary>Checks a literal as far as that is possible without the values of variables (5.6.1).</summary>
    public static void CheckLiteral(ValueNode literal, GraphQLType type, InputErrors errors) => new LiteralCoercion(errors, null).Coerce(literal, type);

    /// <summary>The coerced default, the same object each time; null when there is none, too.</summary>
    /// <exception cref="GraphQLException">The type refuses the default, or it contains itself: the schema is not valid.</exception>
    public static object? CoerceDefault(InputValueDefinition definition)
    {
        if (definition.DefaultValue is null)
        {
            return null;
        }

        // Two threads may both coerce it the first time; either's result will do.
        definition.CoercedDefault ??= DefaultDepth.Guard(definition, () => CoerceLiteral(definition.DefaultValue, definition.Type) ?? NullDefault);
        return definition.CoercedDefault is NullMarker ? null : definition.CoercedDefault;
    }

    private sealed class NullMarker;

    // Defaults of input fields may use further defaults; in a schema that is not valid, without end.
    private static class DefaultDepth
    {
        [ThreadStatic]
        private static int _depth;

        public static object Guard(InputValueDefinition definition, Func<object> coerce)
        {
            if (_depth >= 64)
            {
                throw new GraphQLException(new GraphQLError($"The default value of {definition} contains itself."));
            }

            _depth++;
            try
            {
                return coerce();
            }
            finally
            {
                _depth--;
            }
        }
    }
}
