using System.Linq.Expressions;
using System.Reflection;

using Omnichannel.Graph.Engine.Binding.Handlers;
using Omnichannel.Graph.Engine.Binding.Resolvers;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Entities;

/// <summary>Binds an entity's reference resolver.</summary>
/// <param name="session">The schema being bound.</param>
/// <param name="type">The entity type.</param>
internal sealed class EntityBinding(BindingSession session, ObjectType type)
{
    /// <summary>The entity that a handler loads; null when something does not fit.</summary>
    /// <param name="clr">Its class.</param>
    /// <param name="load">The handler.</param>
    /// <param name="fields">The fields of the key by which it loads.</param>
    public BoundEntity? Owned(Type clr, Delegate load, IReadOnlyList<string> fields)
    {
        var handler = Handler.Of(load);
        if (handler.Method.GetParameters() is not [var first, ..]
            || new ClrShape(first.ParameterType).Item() is not { } item
            || !first.ParameterType.IsAssignableFrom(item.Type.MakeArrayType()))
        {
            session.Problems.Add(type.Name, $"{handler.Name} takes no keys.", "Let its first parameter be an IReadOnlyList of the key.");
            return null;
        }

        var key = item.Type;
        if (KeyOf(clr, key, fields) is not { } keyOf || Shape(handler, clr, key) is not { } shape
            || new HandlerCompiler(session, handler, field: null, type.Name, key.MakeArrayType()).Compile() is not { } compiled)
        {
            return null;
        }

        var loader = typeof(EntityLoader<,,>).MakeGenericType(clr, key, handler.Result.Type);
        var resolver = (EntityResolver)Activator.CreateInstance(loader, keyOf, compiled.Invoke, shape.Result, compiled.DependsOnUser)!;
        var keyOfValue = loader.GetMethod("Key")!.CreateDelegate(typeof(Func<,>).MakeGenericType(typeof(object), key), resolver);
        return new BoundEntity(key, resolver, fields, keyOfValue);
    }

    /// <summary>An entity of another process, which is its key.</summary>
    public BoundEntity? Foreign(Type key)
    {
        var stub = typeof(EntityStub<>).MakeGenericType(key);
        var keyOf = stub.GetMethod("Key")!.CreateDelegate(typeof(Func<,>).MakeGenericType(typeof(object), key));
        return new BoundEntity(key, (EntityResolver)Activator.CreateInstance(stub)!, EntityKey.Of(type), keyOf);
    }

    private BatchShape? Shape(Handler handler, Type clr, Type key)
    {
        var shape = BatchShape.Of(handler.Result, key, handler.Name);
        if (shape is null || !clr.IsAssignableFrom(shape.Value.Type))
        {
            session.Problems.Add(
                type.Name,
                $"{handler.Name} gives {ClrName.Of(handler.Result.Type)}.",
                $"Give an IReadOnlyDictionary<{ClrName.Of(key)}, {ClrName.Of(clr)}>, or a list in the order of the keys.");
            return null;
        }

        return shape;
    }

    // A Func from the entity to its key.
    private Delegate? KeyOf(Type clr, Type key, IReadOnlyList<string> fields)
    {
        var entity = Expression.Parameter(clr);
        var parts = fields.Select(field => Part(entity, field)).OfType<MemberExpression>().ToArray();
        if (parts.Length < fields.Count)
        {
            return null;
        }

        Expression? body = parts is [var only] && only.Type == key ? only : Composite(key, parts);
        if (body is null)
        {
            var types = string.Join(" and ", parts.Select(part => ClrName.Of(part.Type)));
            session.Problems.Add(
                type.Name,
                $"its reference resolver takes {ClrName.Of(key)}, and the key ({string.Join(" ", fields)}) of {ClrName.Of(clr)} is {types}.",
                "Take that key, or a record with those parts.");
            return null;
        }

        return body is MemberExpression { Member: PropertyInfo property } member && member.Expression == entity
            ? Getter.Of(clr, property)
            : Expression.Lambda(typeof(Func<,>).MakeGenericType(clr, key), body, entity).Compile();
    }

    // A part of the key, by the names on the way to it.
    private Expression? Part(Expression entity, string path)
    {
        var part = entity;
        foreach (var name in path.Split('.'))
        {
            if (Getter.Find(part.Type, name) is not { } property)
            {
                session.Problems.Add($"{type.Name}.{path}", $"{ClrName.Of(part.Type)} has no such property, and it is part of the key.", "Add it.");
                return null;
            }

            part = Expression.Property(part, property);
        }

        return part;
    }

    private static NewExpression? Composite(Type key, MemberExpression[] parts)
    {
        var constructor = key.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, [.. parts.Select(part => part.Type)]);
        return parts.Length > 1 && constructor is not null ? Expression.New(constructor, parts) : null;
    }
}
