using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Fields;

/// <summary>A field computed from its parent, at once.</summary>
/// <param name="getter">A <c>Func</c> from parent to value.</param>
internal sealed class ComputedField(Delegate getter) : FieldBinding
{
    public override BoundField? Bind(BindingSession session, FieldDefinition field, Type? parent)
    {
        if (!field.Arguments.IsEmpty)
        {
            session.Problems.Add(field.ToString(), $"{ClrName.Of(getter.Method)} takes no arguments, and the field has some.", "Bind it with Batch.");
            return null;
        }

        var shape = ClrShape.Of(getter.Method.ReturnParameter);
        return new BoundField(PropertyField.Resolver(session, field, parent!, shape.Type, getter), shape, ClrName.Of(getter.Method));
    }
}
