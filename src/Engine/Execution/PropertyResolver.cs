namespace Omnichannel.Graph.Engine.Execution;

/// <summary>A field that is read from each parent, at once and without waiting.</summary>
public abstract class PropertyResolver : FieldResolver
{
    /// <summary>The value of one parent's field.</summary>
    public abstract object? Read(object parent);

    /// <summary>
    /// For a field of a leaf type: writes the value straight to the response, without a box between. False when the value is null and nothing was written.
    /// Called only where <see cref="WritesLeaf"/> is set.
    /// </summary>
    public virtual bool TryWriteLeaf(object parent, JsonResponseWriter writer) => throw new NotSupportedException(GetType().Name);

    /// <summary>Whether <see cref="TryWriteLeaf"/> is there for this field.</summary>
    public virtual bool WritesLeaf => false;

    /// <inheritdoc/>
    public sealed override ValueTask ResolveAsync(FieldContext context)
    {
        var parents = context.Parents;
        var values = context.Values;
        for (var index = 0; index < parents.Length; index++)
        {
            values[index] = ReadOrError(parents[index]);
        }

        return ValueTask.CompletedTask;
    }

    private object? ReadOrError(object parent)
    {
        try
        {
            return Read(parent);
        }
#pragma warning disable CA1031 // One parent's failure is an error at its position, not at its siblings'.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new FieldError(exception);
        }
    }
}
