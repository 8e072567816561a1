using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

using Omnichannel.Graph.Engine;

namespace Omnichannel.Graph.Conformance;

/// <summary>Reads a JSON object a line and answers a JSON object a line, in order.</summary>
internal static class CommandLoop
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task RunAsync(TextReader input, Stream output)
    {
        var commands = new Commands();
        var buffer = new ArrayBufferWriter<byte>();
        while (await input.ReadLineAsync() is { } line)
        {
            if (line.Length == 0)
            {
                continue;
            }

            buffer.Clear();
            await AnswerAsync(commands, line, buffer);
            buffer.Write("\n"u8);
            await output.WriteAsync(buffer.WrittenMemory);
            await output.FlushAsync();
        }
    }

    private static async Task AnswerAsync(Commands commands, string line, ArrayBufferWriter<byte> buffer)
    {
        await using var writer = new Utf8JsonWriter(buffer, s_options);
        try
        {
            using var command = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 1000 });
            await commands.AnswerAsync(command.RootElement, writer);
        }
        catch (GraphQLException exception)
        {
            writer.WriteStartObject();
            Answers.WriteErrors(writer, exception.Errors);
            writer.WriteEndObject();
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Not a command: nothing of it was answered, and the next line may be one.
            writer.Reset(buffer);
            buffer.Clear();
            writer.WriteStartObject();
            writer.WriteString("problem", exception.Message);
            writer.WriteEndObject();
        }
    }
}
