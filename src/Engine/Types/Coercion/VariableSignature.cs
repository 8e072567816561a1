using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Coercion;

/// <summary>A variable of an operation, its type resolved.</summary>
/// <param name="Node">What it was read from.</param>
/// <param name="Type">An input type.</param>
internal sealed record VariableSignature(VariableDefinitionNode Node, GraphQLType Type)
{
    private object? _coercedDefault;
    private volatile bool _isDefaultCoerced;

    /// <summary>The name, without the dollar sign.</summary>
    public string Name => Node.Variable.Name.Value;

    /// <summary>The default as written; null when there is none.</summary>
    public ValueNode? Default => Node.DefaultValue;

    /// <summary>Coerces the default once.</summary>
    /// <returns>Whether nothing was wrong with it; what was is in the errors.</returns>
    public bool TryCoerceDefault(InputErrors errors, out object? coerced)
    {
        if (!_isDefaultCoerced)
        {
            if (!InputCoercion.TryCoerceLiteral(Default!, Type, VariableValues.None, errors, out coerced))
            {
                return false;
            }

            _coercedDefault = coerced;
            _isDefaultCoerced = true;
        }

        coerced = _coercedDefault;
        return true;
    }
}
