using System.Text.Json;
using System.Text.Unicode;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Transport;

/// <summary>Reads a request from JSON, without strings or a tree for what needs neither.</summary>
internal static class RequestReader
{
    public const int MaxDepth = 64;

    private static readonly JsonDocumentOptions DocumentOptions = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };
    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = MaxDepth };

    [Flags]
    private enum Member
    {
        None = 0,
        Query = 1,
        OperationName = 2,
        Variables = 4,
        Extensions = 8,
        DocumentId = 16,
        OnError = 32,
    }

    /// <summary>A reader over JSON that came from outside.</summary>
    public static Utf8JsonReader Open(ReadOnlySpan<byte> json) => new(json, ReaderOptions);

    /// <summary>Whether the bytes are UTF-8; the JSON reader does not look into strings.</summary>
    public static bool IsText(ReadOnlySpan<byte> json) => Utf8.IsValid(json);

    /// <summary>Parses JSON that stands alone, such as the variables of a GET.</summary>
    public static JsonDocument ParseDocument(ReadOnlyMemory<byte> json) => JsonDocument.Parse(json, DocumentOptions);

    /// <summary>Reads one request.</summary>
    /// <param name="json">One JSON object; must stay unchanged until the parameters are disposed or detached.</param>
    /// <param name="refusal">Why it is not a request; null when it is one.</param>
    /// <returns>The parameters, for the caller to dispose, or null.</returns>
    public static RequestParameters? Read(ReadOnlyMemory<byte> json, out Refusal? refusal)
    {
        var parameters = new RequestParameters();
        try
        {
            refusal = IsText(json.Span) ? Fill(parameters, json) : Refusals.NotJson;
        }
        catch (JsonException exception)
        {
            refusal = RefusalOf(exception);
        }
        catch (InvalidOperationException)
        {
            // An escape that is no character, such as half a surrogate pair.
            refusal = Refusals.NotJson;
        }

        if (refusal is null)
        {
            return parameters;
        }

        parameters.Dispose();
        return null;
    }

    public static Refusal RefusalOf(JsonException exception) =>
        exception.Message.Contains("depth", StringComparison.Ordinal) ? Refusals.TooDeep : Refusals.NotJson;

    /// <summary>The <c>onError</c> of a request, or null when it is none of the three words.</summary>
    public static ErrorBehavior? ErrorBehaviorOf(string? word) => word switch
    {
        "PROPAGATE" => ErrorBehavior.Propagate,
        "NULL" => ErrorBehavior.Null,
        "HALT" => ErrorBehavior.Halt,
        _ => null,
    };

    private static Refusal? Fill(RequestParameters parameters, ReadOnlyMemory<byte> json)
    {
        var reader = Open(json.Span);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            reader.Read();
            return Refusals.NotWellFormed("A request is a JSON object.");
        }

        Refusal? refusal = null;
        var seen = Member.None;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = MemberOf(ref reader);
            reader.Read();
            if ((seen & member) != 0)
            {
                refusal ??= Refusals.NotWellFormed("A member of the request is given twice.");
            }

            seen |= member;
            refusal ??= Fill(parameters, member, ref reader, json);
            reader.Skip();
        }

        // Whatever follows the object makes the text invalid JSON, and the reader says so.
        reader.Read();
        return refusal;
    }

    private static Member MemberOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("query"u8) ? Member.Query
        : reader.ValueTextEquals("variables"u8) ? Member.Variables
        : reader.ValueTextEquals("operationName"u8) ? Member.OperationName
        : reader.ValueTextEquals("extensions"u8) ? Member.Extensions
        : reader.ValueTextEquals("documentId"u8) || reader.ValueTextEquals("id"u8) ? Member.DocumentId
        : reader.ValueTextEquals("onError"u8) ? Member.OnError
        : Member.None;

    private static Refusal? Fill(RequestParameters parameters, Member member, ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        if (member == Member.None || reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        switch (member)
        {
            case Member.Query when reader.TokenType == JsonTokenType.String:
                SetQuery(parameters, ref reader, json);
                return null;
            case Member.OperationName when reader.TokenType == JsonTokenType.String:
                parameters.OperationName = reader.GetString();
                return null;
            case Member.DocumentId when reader.TokenType == JsonTokenType.String:
                parameters.DocumentId = reader.GetString();
                return null;
            case Member.Variables when reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray:
                var variables = ValueOf(ref reader, json);
                parameters.SetVariables(ParseDocument(variables), variables.Length);
                return VariablesRefusal(parameters);
            case Member.Extensions when reader.TokenType == JsonTokenType.StartObject:
                parameters.SetExtensions(ParseDocument(ValueOf(ref reader, json)));
                return null;
            case Member.OnError when reader.TokenType == JsonTokenType.String:
                parameters.OnError = ErrorBehaviorOf(reader.GetString());
                return parameters.OnError is null ? Refusals.NotWellFormed("\"onError\" is PROPAGATE, NULL or HALT.") : null;
            default:
                return Refusals.NotWellFormed($"\"{NameOf(member)}\" must be {TypeOf(member)}.");
        }
    }

    private static Refusal? VariablesRefusal(RequestParameters parameters)
    {
        if (!parameters.IsVariableBatch)
        {
            return null;
        }

        foreach (var item in parameters.Variables.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object)
            {
                return Refusals.NotWellFormed("\"variables\" must be an object.");
            }
        }

        return null;
    }

    private static void SetQuery(RequestParameters parameters, ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        var length = reader.ValueSpan.Length;
        if (!reader.ValueIsEscaped)
        {
            parameters.SetQuery(json.Slice((int)reader.TokenStartIndex + 1, length));
            return;
        }

        var target = parameters.RentQuery(length);
        parameters.SetQuery(target.AsMemory(0, reader.CopyString(target)));
    }

    private static ReadOnlyMemory<byte> ValueOf(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json[start..(int)reader.BytesConsumed];
    }

    private static string NameOf(Member member) => member switch
    {
        Member.Query => "query",
        Member.OperationName => "operationName",
        Member.Variables => "variables",
        Member.Extensions => "extensions",
        Member.DocumentId => "documentId",
        _ => "onError",
    };

    private static string TypeOf(Member member) => member is Member.Variables or Member.Extensions ? "an object" : "a string";
}
