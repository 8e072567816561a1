namespace Omnichannel.Graph.Engine.Execution;

/// <summary>Writes errors as a response shows them (7.1.2).</summary>
internal static class ErrorWriter
{
    /// <summary>A response that has only errors.</summary>
    public static ResponseBuffer Response(IReadOnlyList<GraphQLError> errors)
    {
        var buffer = new ResponseBuffer();
        buffer.Write("{\"errors\":"u8);
        Write(new JsonResponseWriter(buffer), errors);
        buffer.Write("}"u8);
        return buffer;
    }

    /// <summary>The errors as a JSON list.</summary>
    public static void Write(JsonResponseWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        writer.WriteByte((byte)'[');
        for (var index = 0; index < errors.Count; index++)
        {
            if (index > 0)
            {
                writer.WriteByte((byte)',');
            }

            Write(writer, errors[index]);
        }

        writer.WriteByte((byte)']');
    }

    private static void Write(JsonResponseWriter writer, GraphQLError error)
    {
        writer.WriteRaw("{\"message\":"u8);
        writer.WriteString(error.Message);
        if (!error.Locations.IsEmpty)
        {
            writer.WriteRaw(",\"locations\":["u8);
            for (var index = 0; index < error.Locations.Length; index++)
            {
                writer.WriteRaw(index == 0 ? "{\"line\":"u8 : ",{\"line\":"u8);
                writer.WriteNumber(error.Locations[index].Line);
                writer.WriteRaw(",\"column\":"u8);
                writer.WriteNumber(error.Locations[index].Column);
                writer.WriteByte((byte)'}');
            }

            writer.WriteByte((byte)']');
        }

        if (error.Path is not null)
        {
            writer.WriteRaw(",\"path\":"u8);
            writer.WriteValue(error.Path);
        }

        if (error.Extensions is { Count: > 0 })
        {
            writer.WriteRaw(",\"extensions\":"u8);
            writer.WriteValue(error.Extensions);
        }

        writer.WriteByte((byte)'}');
    }
}
