using System.Text.Json;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Transport;

/// <summary>A request that the transport refuses itself, before or instead of executing it.</summary>
/// <param name="status">The HTTP status code.</param>
/// <param name="code">What <c>extensions.code</c> says.</param>
/// <param name="message">For people: what was expected.</param>
internal sealed class Refusal(int status, string code, string message) : ExecutionResult
{
    /// <summary>The status of a request that is JSON but not a GraphQL request; it depends on <see cref="HttpSpec"/>.</summary>
    public const int NotWellFormedStatus = 0;

    public int Status { get; } = status;

    public string Code { get; } = code;

    public string Message { get; } = message;

    /// <summary>Seconds after which the caller may try again; 0 when that would not help.</summary>
    public int RetryAfterSeconds { get; init; }

    /// <summary>What the <c>Allow</c> header says; null when there is none.</summary>
    public string? Allow { get; init; }

    /// <summary>Whether the rest of the request is not worth reading.</summary>
    public bool ClosesConnection { get; init; }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The response: one error without data.</summary>
    public ResponseBuffer ToResponse()
    {
        var buffer = new ResponseBuffer();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WritePropertyName("errors"u8);
        WriteErrors(writer);
        writer.WriteEndObject();
        return buffer;
    }

    /// <summary>The list of its one error.</summary>
    public ResponseBuffer ToErrors()
    {
        var buffer = new ResponseBuffer();
        using var writer = new Utf8JsonWriter(buffer);
        WriteErrors(writer);
        return buffer;
    }

    private void WriteErrors(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        writer.WriteStartObject();
        writer.WriteString("message"u8, Message);
        writer.WriteStartObject("extensions"u8);
        writer.WriteString("code"u8, Code);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
