using Omnichannel.Graph.Engine.Binding.Fields;

namespace Omnichannel.Graph.Engine.Binding;

/// <summary>What a module adds to another module's entity, which it knows by its key.</summary>
public sealed class EntityExtension
{
    private readonly SchemaBinder _schema;
    private readonly string _type;

    internal EntityExtension(SchemaBinder schema, string type)
    {
        _schema = schema;
        _type = type;
    }

    /// <summary>A field that is a function from all parents' keys to all their values.</summary>
    /// <param name="field">The field.</param>
    /// <param name="key">What the handler takes of the entity's key, often the key itself.</param>
    /// <param name="load">As for <see cref="ObjectBinding{T}.Batch"/>.</param>
    public EntityExtension Batch<TEntityKey, TKey>(string field, Func<TEntityKey, TKey> key, Delegate load)
    {
        _schema.Add(_type, field, new BatchField(typeof(TEntityKey), typeof(TKey), key, load, ofKey: true));
        return this;
    }
}
