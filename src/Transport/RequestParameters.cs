using System.Text.Json;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Transport;

/// <summary>A request's members as they arrived. Text is UTF-8, in memory that belongs to the reader of the body or is rented here.</summary>
internal sealed class RequestParameters : IDisposable
{
    private byte[]? _rented;
    private JsonDocument? _variables;
    private JsonDocument? _extensions;

    /// <summary>The document, unescaped; empty when <see cref="HasQuery"/> is false.</summary>
    public ReadOnlyMemory<byte> Query { get; private set; }

    public bool HasQuery { get; private set; }

    public string? OperationName { get; set; }

    public string? DocumentId { get; set; }

    public ErrorBehavior? OnError { get; set; }

    /// <summary>An object, or a list of objects for a batch of variables; undefined when there are none.</summary>
    public JsonElement Variables { get; private set; }

    public JsonElement Extensions { get; private set; }

    /// <summary>How many bytes the variables had as JSON.</summary>
    public int VariablesLength { get; private set; }

    public bool IsVariableBatch => Variables.ValueKind == JsonValueKind.Array;

    /// <summary>Sets the document to memory that someone else owns.</summary>
    public void SetQuery(ReadOnlyMemory<byte> query)
    {
        Query = query;
        HasQuery = true;
    }

    /// <summary>Rents memory for the document; <see cref="SetQuery"/> follows with the part that was used.</summary>
    public byte[] RentQuery(int length) => _rented = MessageBuffers.Rent(Math.Max(length, 1));

    public void SetVariables(JsonDocument document, int length)
    {
        _variables = document;
        Variables = document.RootElement;
        VariablesLength = length;
    }

    public void SetVariables(JsonElement variables) => Variables = variables;

    public void SetExtensions(JsonDocument document)
    {
        _extensions = document;
        Extensions = document.RootElement;
    }

    /// <summary>Makes variables and extensions independent of the memory that the request came in, for an operation that outlives it.</summary>
    public void Detach()
    {
        if (_variables is not null)
        {
            Variables = Variables.Clone();
            _variables.Dispose();
            _variables = null;
        }

        if (_extensions is not null)
        {
            Extensions = Extensions.Clone();
            _extensions.Dispose();
            _extensions = null;
        }
    }

    /// <summary>Copies the document too, for an operation that outlives the memory that the request came in.</summary>
    public void DetachAll()
    {
        Detach();
        if (HasQuery && _rented is null)
        {
            var query = Query;
            query.CopyTo(RentQuery(query.Length));
            Query = _rented.AsMemory(0, query.Length);
        }
    }

    public void Dispose()
    {
        _variables?.Dispose();
        _extensions?.Dispose();
        if (_rented is { } rented)
        {
            _rented = null;
            MessageBuffers.Return(rented);
        }
    }
}
