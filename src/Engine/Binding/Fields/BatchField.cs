using Omnichannel.Graph.Engine.Binding.Handlers;
using Omnichannel.Graph.Engine.Binding.Resolvers;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Fields;

/// <summary>A field that is a function from all parents' keys to all their values.</summary>
/// <param name="source">What keys are selected from: the parents' class, or the entity's key where another module extends it.</param>
/// <param name="selected">What the selector gives, perhaps nullable.</param>
/// <param name="select">A <c>Func</c> from <paramref name="source"/> to <paramref name="selected"/>.</param>
/// <param name="load">The handler; its first parameter takes the keys.</param>
/// <param name="ofKey">Whether the source is the entity's key.</param>
internal sealed class BatchField(Type source, Type selected, Delegate select, Delegate load, bool ofKey) : FieldBinding
{
    /// <summary>What keys are selected from.</summary>
    public Type Source => source;

    /// <summary>Whether the source is the key of an entity that may belong to another module.</summary>
    public bool IsOfKey => ofKey;

    public override BoundField? Bind(BindingSession session, FieldDefinition field, Type? parent)
    {
        var handler = Handler.Of(load);
        var key = Nullable.GetUnderlyingType(selected) ?? selected;
        if (!TakesKeys(session, field, handler, key) || !FitsEntity(session, field, handler))
        {
            return null;
        }

        if (BatchShape.Of(handler.Result, key, handler.Name) is not { } shape)
        {
            session.Problems.Add(
                field.ToString(),
                $"{handler.Name} gives {ClrName.Of(handler.Result.Type)}.",
                $"Give a list of values in the order of the keys, an IReadOnlyDictionary<{ClrName.Of(key)}, ...> or an ILookup.");
            return null;
        }

        if (new HandlerCompiler(session, handler, field, field.ToString(), key.MakeArrayType()).Compile() is not { } compiled)
        {
            return null;
        }

        var resolver = Activator.CreateInstance(
            typeof(BatchResolver<,>).MakeGenericType(key, handler.Result.Type),
            Reader(session, field, key),
            compiled.Invoke,
            shape.Result,
            compiled.Arguments,
            compiled.DependsOnUser)!;
        return new BoundField((FieldResolver)resolver, shape.Value, handler.Name);
    }

    private static bool TakesKeys(BindingSession session, FieldDefinition field, Handler handler, Type key)
    {
        var parameters = handler.Method.GetParameters();
        if (parameters.Length > 0 && parameters[0].ParameterType.IsAssignableFrom(key.MakeArrayType()) && parameters[0].ParameterType != typeof(object))
        {
            return true;
        }

        session.Problems.Add(
            field.ToString(),
            $"{handler.Name} takes {(parameters.Length == 0 ? "nothing" : ClrName.Of(parameters[0].ParameterType))} first.",
            $"Let its first parameter be IReadOnlyList<{ClrName.Of(key)}>.");
        return false;
    }

    private bool FitsEntity(BindingSession session, FieldDefinition field, Handler handler)
    {
        if (!ofKey)
        {
            return true;
        }

        if (session.Entities.GetValueOrDefault((ObjectType)field.DeclaringType) is not { } entity)
        {
            session.Problems.Add(
                field.ToString(),
                $"{handler.Name} extends {field.DeclaringType}, which is no entity.",
                $"Bind it with Entity<...>(\"{field.DeclaringType}\", ...).");
            return false;
        }

        if (entity.KeyType == source)
        {
            return true;
        }

        session.Problems.Add(
            field.ToString(),
            $"{handler.Name} is bound by the key {ClrName.Of(source)}, and the key of {field.DeclaringType} is {ClrName.Of(entity.KeyType)}.",
            "Use that key.");
        return false;
    }

    private object Reader(BindingSession session, FieldDefinition field, Type key)
    {
        var parentOf = ofKey ? session.Entities[(ObjectType)field.DeclaringType].KeyOf : Cast.To(source);
        return selected != key
            ? Activator.CreateInstance(typeof(NullableKey<,>).MakeGenericType(source, key), parentOf, select)!
            : Activator.CreateInstance(typeof(DirectKey<,>).MakeGenericType(source, key), parentOf, select)!;
    }
}
