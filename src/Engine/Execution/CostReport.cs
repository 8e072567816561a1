using Omnichannel.Graph.Engine.Validation.Limits.Cost;

namespace Omnichannel.Graph.Engine.Execution;

/// <summary>Tells an operation's cost in the response's extensions.</summary>
internal static class CostReport
{
    /// <summary>The response to a request that only asks for the cost.</summary>
    public static ResponseBuffer Response(OperationCost cost)
    {
        var buffer = new ResponseBuffer();
        buffer.Write("{\"data\":null"u8);
        Write(new JsonResponseWriter(buffer), cost);
        buffer.Write("}"u8);
        return buffer;
    }

    /// <summary>The member <c>extensions</c>, after others.</summary>
    public static void Write(JsonResponseWriter writer, OperationCost cost)
    {
        writer.WriteRaw(",\"extensions\":{\"operationCost\":{\"fieldCost\":"u8);
        writer.WriteNumber(cost.FieldCost);
        writer.WriteRaw(",\"typeCost\":"u8);
        writer.WriteNumber(cost.TypeCost);
        writer.WriteRaw("}}"u8);
    }
}
