using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Execution.Planning;

/// <summary>A field's arguments: coerced and bound once where no variable is involved (6.4.1).</summary>
internal sealed class ArgumentPlan
{
    private readonly FieldDefinition _field;
    private readonly FieldNode _node;
    private readonly FieldResolver _resolver;
    private readonly object? _constant;
    private readonly bool _isConstant;

    public ArgumentPlan(OperationPlan operation, FieldDefinition field, FieldNode node, FieldResolver resolver)
    {
        _field = field;
        _node = node;
        _resolver = resolver;
        _isConstant = field.Arguments.IsEmpty || !OperationPlan.UsesVariables(node.Arguments);
        if (_isConstant && !field.Arguments.IsEmpty)
        {
            _constant = Coerce(VariableValues.None);
        }
    }

    /// <summary>What the resolver gets: its arguments, null when the field has none, or a <see cref="FieldError"/>.</summary>
    public object? For(VariableValues variables) => _isConstant ? _constant : Coerce(variables);

    private object Coerce(VariableValues variables)
    {
        try
        {
            var arguments = ArgumentCoercion.Coerce(_field.Arguments, _node.Arguments, _node, variables, out var error);
            return error is null ? _resolver.BindArguments(arguments) : new FieldError(error);
        }
#pragma warning disable CA1031 // A refused argument fails the field at each of its positions.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new FieldError(exception);
        }
    }
}
