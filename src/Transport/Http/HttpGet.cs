using System.Text;
using System.Text.Json;

using Microsoft.AspNetCore.WebUtilities;

namespace Omnichannel.Graph.Transport.Http;

/// <summary>Reads a request from a query string: GraphQL over HTTP, section GET. An empty parameter is an absent one.</summary>
internal static class HttpGet
{
    public static RequestParameters? Read(string? queryString, out Refusal? refusal)
    {
        var parameters = new RequestParameters();
        try
        {
            refusal = Fill(parameters, queryString);
        }
        catch (JsonException exception)
        {
            refusal = RequestReader.RefusalOf(exception);
        }

        if (refusal is null)
        {
            return parameters;
        }

        parameters.Dispose();
        return null;
    }

    private static Refusal? Fill(RequestParameters parameters, string? queryString)
    {
        foreach (var pair in new QueryStringEnumerable(queryString))
        {
            var value = pair.DecodeValue();
            if (!value.IsEmpty && Set(parameters, pair.DecodeName().Span, value) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private static Refusal? Set(RequestParameters parameters, ReadOnlySpan<char> name, ReadOnlyMemory<char> value)
    {
        switch (name)
        {
            case "query" when !parameters.HasQuery:
                SetQuery(parameters, value.Span);
                return null;
            case "operationName":
                parameters.OperationName ??= value.ToString();
                return null;
            case "documentId" or "id":
                parameters.DocumentId ??= value.ToString();
                return null;
            case "variables" when parameters.Variables.ValueKind == JsonValueKind.Undefined:
                return SetVariables(parameters, value);
            case "extensions" when parameters.Extensions.ValueKind == JsonValueKind.Undefined:
                return SetExtensions(parameters, value);
            case "onError":
                parameters.OnError = RequestReader.ErrorBehaviorOf(value.ToString());
                return parameters.OnError is null ? Refusals.NotWellFormed("\"onError\" is PROPAGATE, NULL or HALT.") : null;
            default:
                return null;
        }
    }

    private static void SetQuery(RequestParameters parameters, ReadOnlySpan<char> text)
    {
        var target = parameters.RentQuery(Encoding.UTF8.GetMaxByteCount(text.Length));
        parameters.SetQuery(target.AsMemory(0, Encoding.UTF8.GetBytes(text, target)));
    }

    private static Refusal? SetVariables(RequestParameters parameters, ReadOnlyMemory<char> value)
    {
        var document = Parse(value, out var length);
        parameters.SetVariables(document, length);
        return IsObjectOrNull(document) ? null : Refusals.NotWellFormed("\"variables\" must be an object.");
    }

    private static Refusal? SetExtensions(RequestParameters parameters, ReadOnlyMemory<char> value)
    {
        var document = Parse(value, out _);
        parameters.SetExtensions(document);
        return IsObjectOrNull(document) ? null : Refusals.NotWellFormed("\"extensions\" must be an object.");
    }

    private static JsonDocument Parse(ReadOnlyMemory<char> value, out int length)
    {
        var json = Encoding.UTF8.GetBytes(value.ToArray());
        length = json.Length;
        return RequestReader.ParseDocument(json);
    }

    private static bool IsObjectOrNull(JsonDocument document) => document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Null;
}
