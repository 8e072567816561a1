namespace Omnichannel.Graph.Engine.Execution;

/// <summary>A loader that has keys to load.</summary>
internal interface IPendingBatch
{
    ValueTask SendAsync();
}
