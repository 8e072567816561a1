using Omnichannel.Graph.Engine.Binding.Handlers;
using Omnichannel.Graph.Engine.Binding.Resolvers;
using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Binding.Entities;

/// <summary>A reference resolver: keys in, objects out.</summary>
internal sealed class EntityLoader<TEntity, TKey, TResult>(
    Func<TEntity,
    TKey> keyOf,
    Invoker<TKey[],
    TResult> load,
    BatchResult<TKey,
    TResult> result,
    bool dependsOnUser) : EntityResolver
    where TKey : notnull
    where TEntity : notnull
{
    public override bool DependsOnUser => dependsOnUser;

    /// <summary>The key of an entity or of a key.</summary>
    public TKey Key(object value) => value is TKey key ? key : keyOf((TEntity)value);

    public override bool IsKey(object value) => value is TKey;

    public override object KeyOf(object value) => Key(value);

    public override async ValueTask<IReadOnlyList<object?>> LoadAsync(IReadOnlyList<object> keys, RequestContext request)
    {
        var typed = new TKey[keys.Count];
        for (var index = 0; index < typed.Length; index++)
        {
            typed[index] = (TKey)keys[index];
        }

        var loaded = await load(request, null, typed);
        result.Check(loaded, typed);
        var entities = new object?[typed.Length];
        for (var index = 0; index < entities.Length; index++)
        {
            entities[index] = result.Read(loaded, typed, index);
        }

        return entities;
    }
}
