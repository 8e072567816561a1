namespace Omnichannel.Graph.Engine.Execution.Incremental;

/// <summary>Writes payloads in the format that the client reads.</summary>
internal sealed class PayloadWriter(IncrementalFormat format)
{
    private bool IsLegacy => format == IncrementalFormat.Legacy20220824;

    /// <summary>Ends the first payload, whose data and errors are written.</summary>
    public void Finish(ResponseBuffer initial, Payload payload, bool hasNext)
    {
        var writer = new JsonResponseWriter(initial);
        if (!IsLegacy)
        {
            WritePending(writer, payload.Pending);
        }

        WriteHasNext(writer, hasNext);
    }

    public ResponseBuffer Write(Payload payload, bool hasNext)
    {
        var buffer = new ResponseBuffer();
        var writer = new JsonResponseWriter(buffer);
        writer.WriteRaw("{\"hasNext\":"u8);
        writer.WriteBoolean(hasNext);
        if (IsLegacy)
        {
            WriteLegacy(writer, payload);
        }
        else
        {
            WritePending(writer, payload.Pending);
            WriteEntries(writer, payload.Entries);
            WriteCompleted(writer, payload.Completed);
        }

        writer.WriteByte((byte)'}');
        return buffer;
    }

    private static void WriteHasNext(JsonResponseWriter writer, bool hasNext)
    {
        writer.WriteRaw(",\"hasNext\":"u8);
        writer.WriteBoolean(hasNext);
        writer.WriteByte((byte)'}');
    }

    private static void WritePending(JsonResponseWriter writer, List<Payload.PendingNotice> pending) =>
        WriteList(writer, ",\"pending\":["u8, pending, static (writer, notice) =>
        {
            WriteId(writer, notice.Id);
            WriteMember(writer, ",\"path\":"u8, notice.Path);
            WriteLabel(writer, notice.Label);
        });

    private static void WriteEntries(JsonResponseWriter writer, List<Payload.Entry> entries) =>
        WriteList(writer, ",\"incremental\":["u8, entries, static (writer, entry) =>
        {
            WriteId(writer, entry.Id);
            if (entry.SubPath.Count > 0)
            {
                WriteMember(writer, ",\"subPath\":"u8, entry.SubPath);
            }

            WriteBody(writer, entry, isFirst: false);
            WriteErrors(writer, entry.Errors);
        });

    private static void WriteCompleted(JsonResponseWriter writer, List<Payload.CompletedNotice> completed) =>
        WriteList(writer, ",\"completed\":["u8, completed, static (writer, notice) =>
        {
            WriteId(writer, notice.Id);
            WriteErrors(writer, notice.Errors);
        });

    private static void WriteLegacy(JsonResponseWriter writer, Payload payload)
    {
        var failed = payload.Completed.FindAll(notice => notice.Errors.Count > 0);
        if (payload.Entries.Count + failed.Count == 0)
        {
            return;
        }

        writer.WriteRaw(",\"incremental\":["u8);
        var isFirst = true;
        foreach (var entry in payload.Entries)
        {
            writer.WriteRaw(isFirst ? "{"u8 : ",{"u8);
            isFirst = false;
            WriteBody(writer, entry, isFirst: true);
            WriteMember(writer, ",\"path\":"u8, entry.Path);
            WriteLabel(writer, entry.Label);
            WriteErrors(writer, entry.Errors);
            writer.WriteByte((byte)'}');
        }

        foreach (var notice in failed)
        {
            writer.WriteRaw(isFirst ? "{"u8 : ",{"u8);
            isFirst = false;
            writer.WriteRaw(notice.IsStream ? "\"items\":null"u8 : "\"data\":null"u8);
            WriteMember(writer, ",\"path\":"u8, notice.Path);
            WriteLabel(writer, notice.Label);
            WriteErrors(writer, notice.Errors);
            writer.WriteByte((byte)'}');
        }

        writer.WriteByte((byte)']');
    }

    private static void WriteList<TItem>(
        JsonResponseWriter writer, ReadOnlySpan<byte> opening, List<TItem> items, Action<JsonResponseWriter, TItem> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        writer.WriteRaw(opening);
        for (var index = 0; index < items.Count; index++)
        {
            writer.WriteRaw(index == 0 ? "{"u8 : ",{"u8);
            write(writer, items[index]);
            writer.WriteByte((byte)'}');
        }

        writer.WriteByte((byte)']');
    }

    private static void WriteId(JsonResponseWriter writer, string id)
    {
        writer.WriteRaw("\"id\":"u8);
        writer.WriteString(id);
    }

    private static void WriteMember(JsonResponseWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<object> path)
    {
        writer.WriteRaw(name);
        writer.WriteValue(path);
    }

    private static void WriteLabel(JsonResponseWriter writer, string? label)
    {
        if (label is not null)
        {
            writer.WriteRaw(",\"label\":"u8);
            writer.WriteString(label);
        }
    }

    private static void WriteErrors(JsonResponseWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count > 0)
        {
            writer.WriteRaw(",\"errors\":"u8);
            ErrorWriter.Write(writer, errors);
        }
    }

    private static void WriteBody(JsonResponseWriter writer, Payload.Entry entry, bool isFirst)
    {
        var name = entry.IsItems ? ",\"items\":["u8 : ",\"data\":"u8;
        writer.WriteRaw(isFirst ? name[1..] : name);
        entry.Body.CopyTo(writer.Buffer);
        if (entry.IsItems)
        {
            writer.WriteByte((byte)']');
        }

        entry.Body.Dispose();
    }
}
