namespace Omnichannel.Graph.Engine.Execution.Running;

/// <summary>The values of one field for all parents, and where what is below each of them stands.</summary>
/// <param name="values">One per parent: a value, null, or a <see cref="FieldError"/>.</param>
internal sealed class ValueLevel(object?[] values)
{
    private Batch? _batch;
    private Batch?[]? _batches;
    private int[]? _rows;

    public object?[] Values { get; } = values;

    /// <summary>For lists of composite values: all items of all lists, one after the other.</summary>
    public ValueLevel? Items { get; private set; }

    /// <summary>For lists of composite values: where each list begins in <see cref="Items"/>; the next one's start is its end.</summary>
    public int[] ItemStarts { get; private set; } = [];

    /// <summary>For lists that are streamed: what is left of each after its first items.</summary>
    public StreamRest?[]? Rests { get; set; }

    public void SetItems(ValueLevel items, int[] starts) => (Items, ItemStarts) = (items, starts);

    /// <summary>All values are of one object type. The rows are null where each value has the row of its own index.</summary>
    public void SetBatch(Batch batch, int[]? rows) => (_batch, _rows) = (batch, rows);

    /// <summary>The values are of several object types.</summary>
    public void SetBatches(Batch?[] batches, int[] rows) => (_batches, _rows) = (batches, rows);

    /// <summary>The batch and row of a composite value; the row is -1 for an entity that was not found, with the error if there was one.</summary>
    public (Batch Batch, int Row, FieldError? Error) ObjectAt(int index)
    {
        var batch = _batches is null ? _batch! : _batches[index]!;
        var row = _rows is null ? index : _rows[index];
        return batch.RowOf is null ? (batch, row, null) : (batch, batch.RowOf[row], batch.ErrorOf(row));
    }
}
