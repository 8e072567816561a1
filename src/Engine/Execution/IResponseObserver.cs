namespace Omnichannel.Graph.Engine.Execution;

/// <summary>Takes the responses of a shared stream as they come. Called from one thread at a time; must not block, as others wait behind it.</summary>
public interface IResponseObserver
{
    /// <summary>The next response. Its bytes are shared and never change; disposing it does nothing.</summary>
    void OnNext(ResponseBuffer response);

    /// <summary>The stream has ended. Nothing follows.</summary>
    void OnCompleted();
}
