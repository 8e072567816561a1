using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Execution;

/// <summary>One field being resolved for all parents on its path.</summary>
public sealed class FieldContext
{
    private readonly object[] _parents;
    private readonly int _count;

    internal FieldContext(RequestContext request, FieldSelection field, object[] parents, int count, object? arguments, object?[] values)
    {
        Request = request;
        Selection = field;
        _parents = parents;
        _count = count;
        Arguments = arguments;
        ValueArray = values;
    }

    /// <summary>The request.</summary>
    public RequestContext Request { get; }

    /// <summary>The field as it is selected, with what is selected below it.</summary>
    public FieldSelection Selection { get; }

    /// <summary>The field's definition.</summary>
    public FieldDefinition Field => Selection.Field;

    /// <summary>The parents, none of them null. For an entity type a parent may be its key only, where the field needs no more.</summary>
    public ReadOnlySpan<object> Parents => _parents.AsSpan(0, _count);

    /// <summary>How many parents there are.</summary>
    public int Count => _count;

    /// <summary>What <see cref="FieldResolver.BindArguments"/> made of the arguments; null for a field that has none.</summary>
    public object? Arguments { get; }

    /// <summary>The values to set, one per parent.</summary>
    public Span<object?> Values => ValueArray.AsSpan(0, _count);

    /// <summary>Cancelled when the caller has gone or the time is up.</summary>
    public CancellationToken CancellationToken => Request.CancellationToken;

    internal object?[] ValueArray { get; }

    /// <summary>One parent, also after an await.</summary>
    public object Parent(int index) => _parents[index];

    /// <summary>Sets one parent's value, also after an await.</summary>
    public void SetValue(int index, object? value) => ValueArray[index] = value;
}
