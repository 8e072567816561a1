using System.Diagnostics;

using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Engine;

namespace Omnichannel.Graph.Host;

/// <summary>What callers see of a fault: that it happened, and the id under which it is logged.</summary>
internal sealed class ErrorDisplay(ILogger<ErrorDisplay> logger)
{
    /// <summary>Logs what was thrown and hides it; errors that are meant for the caller stay as they are.</summary>
    public GraphQLError Show(GraphQLError error)
    {
        if (error.Exception is not { } exception)
        {
            return error;
        }

        var id = (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString();
        if (exception is not OperationCanceledException)
        {
            Log.FieldFailed(logger, exception, error.Path is null ? "" : string.Join('.', error.Path), id);
        }

        return error with
        {
            Message = "Unexpected execution error.",
            Extensions = new Dictionary<string, object?> { ["code"] = "INTERNAL", ["id"] = id },
        };
    }
}
