namespace Omnichannel.Graph.Engine.Binding;

/// <summary>Which object type each case of a closed set of classes is. A case with the object type's own name needs no word.</summary>
/// <typeparam name="T">The set.</typeparam>
public sealed class UnionBinding<T>
    where T : class
{
    private readonly SchemaBinder _schema;

    internal UnionBinding(SchemaBinder schema) => _schema = schema;

    /// <summary>Says which object type a case is; the case's properties are its fields.</summary>
    public UnionBinding<T> Case<TCase>(string type)
        where TCase : T
    {
        _schema.Object<TCase>(type);
        return this;
    }
}
