using System.Linq.Expressions;

using Omnichannel.Graph.Engine.Binding.Entities;
using Omnichannel.Graph.Engine.Binding.Resolvers;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Fields;

/// <summary>A field of an entity's key, which its parents show whether they are the entity or only its key.</summary>
internal sealed class KeyField(BoundEntity entity) : FieldBinding
{
    public override BoundField? Bind(BindingSession session, FieldDefinition field, Type? parent)
    {
        if (entity.KeyFields.Count == 1)
        {
            return new BoundField(
                PropertyField.Resolver(session, field, typeof(object), entity.KeyType, entity.KeyOf),
                new ClrShape(entity.KeyType),
                $"the key of {field.DeclaringType}");
        }

        if (Getter.Find(entity.KeyType, field.Name) is not { } part)
        {
            session.Problems.Add(
                field.ToString(), $"the key {ClrName.Of(entity.KeyType)} has no such part.", $"Add a property {MemberName.Pascal(field.Name)}.");
            return null;
        }

        var value = Expression.Parameter(typeof(object));
        var read = Expression.Property(Expression.Invoke(Expression.Constant(entity.KeyOf), value), part);
        var getter = Expression.Lambda(typeof(Func<,>).MakeGenericType(typeof(object), part.PropertyType), read, value).Compile();
        return new BoundField(PropertyField.Resolver(session, field, typeof(object), part.PropertyType, getter), ClrShape.Of(part), ClrName.Of(part));
    }
}
