namespace Omnichannel.Graph.Engine.Execution;

/// <summary>
/// The reference resolver of an entity type. Wherever a field has that type its value may be the object or only its key; keys are loaded in one batch,
/// coalesced over all paths of a request, and only where a field of the owner is selected.
/// </summary>
public abstract class EntityResolver
{
    /// <summary>Whether who asks decides what is loaded; such an entity is never part of a response that users share.</summary>
    public virtual bool DependsOnUser => false;

    /// <summary>Whether a value is a key, and not the object.</summary>
    public abstract bool IsKey(object value);

    /// <summary>The key of a value, which is a key already or the object.</summary>
    public abstract object KeyOf(object value);

    /// <summary>The objects of distinct keys, in their order; null where there is none, or where the caller may not know of it.</summary>
    public abstract ValueTask<IReadOnlyList<object?>> LoadAsync(IReadOnlyList<object> keys, RequestContext request);
}
