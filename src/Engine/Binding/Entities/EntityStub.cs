using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Binding.Entities;

/// <summary>An entity whose owner is another process: here it is nothing but its key.</summary>
internal sealed class EntityStub<TKey> : EntityResolver
    where TKey : notnull
{
    /// <summary>The value, which is the key.</summary>
    public static TKey Key(object value) => (TKey)value;

    public override bool IsKey(object value) => value is TKey;

    public override object KeyOf(object value) => value;

    public override ValueTask<IReadOnlyList<object?>> LoadAsync(IReadOnlyList<object> keys, RequestContext request) =>
        ValueTask.FromResult<IReadOnlyList<object?>>(keys);
}
