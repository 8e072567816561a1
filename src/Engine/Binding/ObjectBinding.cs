using Omnichannel.Graph.Engine.Binding.Fields;

namespace Omnichannel.Graph.Engine.Binding;

/// <summary>What the code says of one object type. Fields it does not name are the properties of the same name.</summary>
/// <typeparam name="T">The C# class.</typeparam>
public sealed class ObjectBinding<T>
    where T : notnull
{
    private readonly SchemaBinder _schema;
    private readonly string _type;

    internal ObjectBinding(SchemaBinder schema, string type)
    {
        _schema = schema;
        _type = type;
    }

    /// <summary>A field computed from its parent, at once and without waiting.</summary>
    public ObjectBinding<T> Field<TValue>(string field, Func<T, TValue> read)
    {
        _schema.Add(_type, field, new ComputedField(read));
        return this;
    }

    /// <summary>Another key of an entity by which a gateway may ask for it, beside the one that <see cref="SchemaBinder.Entity{T}"/> loads by.</summary>
    /// <param name="key">The fields of its <c>@key</c>, such as <c>sku</c> or <c>number store { id }</c>.</param>
    /// <param name="load">As for <see cref="SchemaBinder.Entity{T}"/>, with this key.</param>
    public ObjectBinding<T> By(string key, Delegate load)
    {
        _schema.AddKey(_type, key, load);
        return this;
    }

    /// <summary>A field that is a function from all parents' keys to all their values.</summary>
    /// <param name="field">The field.</param>
    /// <param name="key">A parent's key; null gives null without a call.</param>
    /// <param name="load">
    /// Takes the distinct keys as <c>IReadOnlyList</c> first, then by name the field's arguments, then a <c>CancellationToken</c>, the request, or services, as
    /// it wants. Gives, awaited or not, a list with one value for each key, or a dictionary or lookup by key.
    /// </param>
    public ObjectBinding<T> Batch<TKey>(string field, Func<T, TKey> key, Delegate load)
    {
        _schema.Add(_type, field, new BatchField(typeof(T), typeof(TKey), key, load, ofKey: false));
        return this;
    }
}
