namespace Omnichannel.Graph.Engine.Execution.Running;

/// <summary>The field boundary of reference resolvers.</summary>
internal static class EntityBoundary
{
    /// <summary>The objects of distinct keys, in their order; where they cannot be loaded, the error for each.</summary>
    public static async ValueTask<IReadOnlyList<object?>> LoadAsync(EntityResolver entity, IReadOnlyList<object> keys, RequestContext request)
    {
        try
        {
            return await entity.LoadAsync(keys, request);
        }
#pragma warning disable CA1031 // The field boundary: a reference that cannot be resolved is an error at its positions.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var error = new FieldError(exception);
            return [.. keys.Select(_ => error)];
        }
    }
}
