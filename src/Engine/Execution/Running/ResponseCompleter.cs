using System.Collections;

using Omnichannel.Graph.Engine.Execution.Incremental;
using Omnichannel.Graph.Engine.Execution.Planning;

namespace Omnichannel.Graph.Engine.Execution.Running;

/// <summary>
/// Completes values (6.4.3) while it writes them: from the batches' columns, and from the parents where a field is read directly. Where null propagates
/// (6.4.4) what was written of the enclosing value is taken back.
/// </summary>
/// <remarks>A method that returns false has written nothing that stands: null goes on to the enclosing position, whose error is already recorded.</remarks>
internal sealed class ResponseCompleter(
    JsonResponseWriter writer, ErrorBehavior onError, ErrorCollector errors, IncrementalParts? parts = null, IReadOnlyList<object>? start = null)
{
    private readonly ResponsePath _path = new(start);
    private bool _halted;

    /// <summary>Writes an object of a batch; false when null propagates out of it.</summary>
    public bool TryWriteObject(Batch batch, int row)
    {
        writer.WriteByte((byte)'{');
        if (!TryWriteFields(batch, row))
        {
            return false;
        }

        writer.WriteByte((byte)'}');
        return true;
    }

    /// <summary>Writes the fields of an object without its braces; false when null propagates out of it.</summary>
    public bool TryWriteFields(Batch batch, int row)
    {
        var fields = batch.Plan.Fields;
        var isFirst = true;
        var partsMark = parts?.BeginObject(batch, _path) ?? default;
        for (var index = 0; index < fields.Length; index++)
        {
            if (batch.Included is { } included && !included[index])
            {
                continue;
            }

            if (!TryWriteField(batch, row, index, isFirst))
            {
                parts?.TakeBack(partsMark);
                return false;
            }

            isFirst = false;
        }

        parts?.EndObject(partsMark, batch, row, _path);
        return true;
    }

    /// <summary>Writes one field of an object, name and value.</summary>
    public bool TryWriteField(Batch batch, int row, int index, bool isFirst)
    {
        var field = batch.Plan.Fields[index];
        var name = field.NameBytes.AsSpan();
        writer.Buffer.Write(isFirst ? name[1..] : name);
        if (field.Mode == FieldMode.WriteLeaf)
        {
            // By far the most frequent: its path is only written down when it is needed.
            return TryWriteLeafOf(field.Property!, batch.Parents[row], field);
        }

        var depth = _path.Depth;
        _path.Push(field.ResponseName);
        var written = field.Mode switch
        {
            FieldMode.Resolve => TryWriteValue(batch.Column(index), row, field.Completion, field),
            FieldMode.ReadLeaf => TryWriteRead(field.Property!, batch.Parents[row], field),
            _ => WriteTypename(batch.Plan),
        };
        _path.Cut(depth);
        return written;
    }

    /// <summary>Writes one item of a streamed list.</summary>
    public bool TryWriteItem(ValueLevel items, int index, Completion completion, FieldPlan field) =>
        TryWriteValue(items, index, completion, field);

    private bool WriteTypename(SelectionSetPlan plan)
    {
        writer.WriteRaw(plan.TypeNameBytes);
        return true;
    }

    private bool TryWriteLeafOf(PropertyResolver resolver, object parent, FieldPlan field)
    {
        var mark = writer.Buffer.Position;
        try
        {
            if (resolver.TryWriteLeaf(parent, writer))
            {
                return true;
            }
        }
#pragma warning disable CA1031 // The field boundary.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return TryWriteNoLeaf(new FieldError(exception), mark, field);
        }

        return TryWriteNoLeaf(error: null, mark, field);
    }

    private bool TryWriteNoLeaf(FieldError? error, ResponseBuffer.Mark mark, FieldPlan field)
    {
        var depth = _path.Depth;
        _path.Push(field.ResponseName);
        var written = error is null ? TryWriteNull(mark, field.Completion, field) : Fail(error, mark, field.Completion, field);
        _path.Cut(depth);
        return written;
    }

    private bool TryWriteRead(PropertyResolver resolver, object parent, FieldPlan field)
    {
        object? value;
        try
        {
            value = resolver.Read(parent);
        }
#pragma warning disable CA1031 // The field boundary.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            value = new FieldError(exception);
        }

        return TryWriteLeafValue(value, field.Completion, field);
    }

    private bool TryWriteValue(ValueLevel level, int index, Completion completion, FieldPlan field)
    {
        var value = level.Values[index];
        if (value is null or FieldError)
        {
            return TryWriteLeafValue(value, completion, field);
        }

        if (completion.Named.IsLeaf)
        {
            _ = parts?.BeginList(level, index, field, completion, _path);
            return TryWriteLeafValue(value, completion, field);
        }

        var mark = writer.Buffer.Position;
        if (completion.Kind == CompletionKind.List)
        {
            return TryWriteList(level, index, completion, field) || Propagate(mark, completion);
        }

        var (batch, row, error) = level.ObjectAt(index);
        if (row < 0)
        {
            return TryWriteLeafValue(error, completion, field);
        }

        return TryWriteObject(batch, row) || Propagate(mark, completion);
    }

    private bool TryWriteList(ValueLevel level, int index, Completion completion, FieldPlan field)
    {
        var depth = _path.Depth;
        var partsMark = parts?.BeginList(level, index, field, completion, _path) ?? default;
        writer.WriteByte((byte)'[');
        var start = level.ItemStarts[index];
        var end = level.ItemStarts[index + 1];
        for (var item = start; item < end; item++)
        {
            if (item > start)
            {
                writer.WriteByte((byte)',');
            }

            _path.Push(item - start);
            if (!TryWriteValue(level.Items!, item, completion.Item!, field))
            {
                parts?.TakeBack(partsMark);
                return false;
            }

            _path.Cut(depth);
        }

        writer.WriteByte((byte)']');
        return true;
    }

    /// <summary>Writes a value of a leaf type, a list of such, null, or an error.</summary>
    private bool TryWriteLeafValue(object? value, Completion completion, FieldPlan field)
    {
        var mark = writer.Buffer.Position;
        switch (value)
        {
            case null:
                return TryWriteNull(mark, completion, field);
            case FieldError error:
                return Fail(error, mark, completion, field);
        }

        try
        {
            if (completion.Kind == CompletionKind.List)
            {
                return LevelExpander.ItemsOf(value) is { } items
                    ? TryWriteLeafList(items, completion, field) || Propagate(mark, completion)
                    : Fail(LevelExpander.NotAList(field), mark, completion, field);
            }

            LeafOutput.Write(value, completion, writer);
            return true;
        }
#pragma warning disable CA1031 // The field boundary: a value that its scalar refuses.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Fail(new FieldError(exception), mark, completion, field);
        }
    }

    private bool TryWriteLeafList(IEnumerable items, Completion completion, FieldPlan field)
    {
        var depth = _path.Depth;
        writer.WriteByte((byte)'[');
        var next = 0;
        foreach (var item in items)
        {
            if (next > 0)
            {
                writer.WriteByte((byte)',');
            }

            _path.Push(next++);
            if (!TryWriteLeafValue(item, completion.Item!, field))
            {
                return false;
            }

            _path.Cut(depth);
        }

        writer.WriteByte((byte)']');
        return true;
    }

    private bool TryWriteNull(ResponseBuffer.Mark mark, Completion completion, FieldPlan field)
    {
        if (completion.IsNonNull)
        {
            var message = $"Cannot return null for non-nullable field {field.ParentType.Name}.{field.Field.Name}.";
            return Fail(new FieldError(new GraphQLError(message)), mark, completion, field);
        }

        writer.WriteNull();
        return true;
    }

    private bool Fail(FieldError error, ResponseBuffer.Mark mark, Completion completion, FieldPlan field)
    {
        if (!_halted)
        {
            errors.Add(error, field, _path);
        }

        _halted |= onError == ErrorBehavior.Halt;
        return Propagate(mark, completion);
    }

    private bool Propagate(ResponseBuffer.Mark mark, Completion completion)
    {
        if (_halted || (completion.IsNonNull && onError == ErrorBehavior.Propagate))
        {
            return false;
        }

        writer.Buffer.Rewind(mark);
        writer.WriteNull();
        return true;
    }
}
