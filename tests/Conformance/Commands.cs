using System.Text.Json;

using Omnichannel.Graph.Engine;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Types.SchemaRules;
using Omnichannel.Graph.Engine.Types.SdlRules;
using Omnichannel.Graph.Engine.Validation;

namespace Omnichannel.Graph.Conformance;

/// <summary>The commands, named like their <c>op</c>.</summary>
internal sealed class Commands
{
    private string? _sdl;
    private RequestExecutor? _executor;

    /// <exception cref="GraphQLException">The schema is not one; its errors are the answer.</exception>
    public async Task AnswerAsync(JsonElement command, Utf8JsonWriter writer)
    {
        switch (command.GetProperty("op").GetString())
        {
            case "parse":
                Parse(command, writer);
                break;
            case "validate":
                Validate(command, writer);
                break;
            case "validateSchema":
                ValidateSchema(command, writer);
                break;
            case "printSchema":
                PrintSchema(command, writer);
                break;
            case "introspect":
                await ExecuteAsync(ExecutorOf(command), IntrospectionQuery.Request, writer);
                break;
            case "execute":
                await ExecuteAsync(ExecutorOf(command), RequestOf(command), writer);
                break;
            case var other:
                throw new InvalidOperationException($"\"{other}\" is no op.");
        }
    }

    private static void Parse(JsonElement command, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        try
        {
            var document = Parser.ParseDocument(new Source(JsonText.Utf8(command.GetProperty("source"))));
            var printed = Printer.Print(document);
            writer.WriteBoolean("ok", true);
            writer.WriteString("printed", printed);
        }
        catch (GraphQLException exception)
        {
            writer.WriteBoolean("ok", false);
            writer.WritePropertyName("error");
            Answers.WriteError(writer, exception.Errors[0]);
        }

        writer.WriteEndObject();
    }

    private static void ValidateSchema(JsonElement command, Utf8JsonWriter writer)
    {
        var document = Parser.ParseDocument(new Source(JsonText.Utf8(command.GetProperty("schema"))));
        var errors = SdlValidator.Validate(document);
        if (errors.Count == 0)
        {
            errors = SchemaValidator.Validate(SchemaBuilder.Build(document));
        }

        writer.WriteStartObject();
        Answers.WriteErrors(writer, errors);
        writer.WriteEndObject();
    }

    // A schema without a query type can be printed too, so only the document's own rules are checked.
    private static void PrintSchema(JsonElement command, Utf8JsonWriter writer)
    {
        var document = Parser.ParseDocument(new Source(JsonText.Utf8(command.GetProperty("schema"))));
        var errors = SdlValidator.Validate(document);
        if (errors.Count > 0)
        {
            throw new GraphQLException(errors);
        }

        var printed = SchemaPrinter.Print(SchemaBuilder.Build(document));
        writer.WriteStartObject();
        writer.WriteString("printed", printed);
        writer.WriteEndObject();
    }

    private static GraphQLRequest RequestOf(JsonElement command) => new()
    {
        Document = JsonText.Utf8(command.GetProperty("document")),
        OperationName = command.TryGetProperty("operationName", out var name) ? name.GetString() : null,
        Variables = command.TryGetProperty("variables", out var variables) ? variables : default,
        RootValue = command.TryGetProperty("root", out var root) ? JsonRoot.ValueOf(root) : null,
    };

    private static async Task ExecuteAsync(RequestExecutor executor, GraphQLRequest request, Utf8JsonWriter writer)
    {
        await using var result = await executor.ExecuteAsync(request, CancellationToken.None);
        if (result is SingleResult single)
        {
            writer.WriteRawValue(single.Body.ToArray(), skipInputValidation: true);
        }
        else
        {
            throw new InvalidOperationException("A stream of responses does not fit on a line; use the server.");
        }
    }

    private void Validate(JsonElement command, Utf8JsonWriter writer)
    {
        var schema = ExecutorOf(command).Schema;
        var document = Parser.ParseDocument(new Source(JsonText.Utf8(command.GetProperty("document"))));
        var errors = DocumentValidator.Validate(schema, document, ValidationOptions.Default);
        writer.WriteStartObject();
        Answers.WriteErrors(writer, errors);
        writer.WriteEndObject();
    }

    // Many commands in a row ask about one schema.
    private RequestExecutor ExecutorOf(JsonElement command)
    {
        var sdl = command.GetProperty("schema").GetString()!;
        if (_executor is null || _sdl != sdl)
        {
            var document = Parser.ParseDocument(new Source(sdl));
            _executor = JsonRoot.ExecutorOf(SchemaBuilder.BuildValid(document));
            _sdl = sdl;
        }

        return _executor;
    }
}
