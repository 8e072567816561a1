using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Transport.Connections;

/// <summary>Where the responses of a connection's operations go: a socket, or an event stream.</summary>
internal interface IOperationSink
{
    /// <summary>Sends a response, and disposes it. Waits while too much is waiting already.</summary>
    /// <returns>False when nothing more can be sent, so that there is no use in making more.</returns>
    ValueTask<bool> NextAsync(ClientOperation operation, ResponseBuffer response);

    /// <summary>Sends a response without waiting. A client for whom too much is waiting already is cut off.</summary>
    void Next(ClientOperation operation, ResponseBuffer response);

    /// <summary>Says that an operation failed before or between its responses, and is over. Disposes the response, which has errors and no data.</summary>
    void Fail(ClientOperation operation, ResponseBuffer response);

    /// <summary>Says that an operation is over.</summary>
    void Complete(ClientOperation operation);
}
