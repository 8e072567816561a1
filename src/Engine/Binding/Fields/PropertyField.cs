using System.Reflection;

using Omnichannel.Graph.Engine.Binding.Resolvers;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Fields;

/// <summary>A field that is the property of the same name.</summary>
internal sealed class PropertyField(PropertyInfo property) : FieldBinding
{
    public override BoundField? Bind(BindingSession session, FieldDefinition field, Type? parent)
    {
        if (!field.Arguments.IsEmpty)
        {
            session.Problems.Add(
                field.ToString(), $"{ClrName.Of(property)} takes no arguments, and the field has some.", $"Bind it with Batch(\"{field.Name}\", ...).");
            return null;
        }

        var shape = ClrShape.Of(property);
        return new BoundField(Resolver(session, field, parent!, shape.Type, Getter.Of(parent!, property)), shape, ClrName.Of(property));
    }

    /// <summary>The resolver of a field that a <c>Func</c> from parent to value reads.</summary>
    public static FieldResolver Resolver(BindingSession session, FieldDefinition field, Type parent, Type value, Delegate getter)
    {
        if (field.Type.Nullable is NamedType { IsLeaf: true } leafType && session.Leaves.Find(leafType, Nullable.GetUnderlyingType(value) ?? value) is { } leaf)
        {
            return leaf.CreateProperty(parent, value, getter);
        }

        return (FieldResolver)Activator.CreateInstance(typeof(ObjectProperty<,>).MakeGenericType(parent, value), getter)!;
    }
}
