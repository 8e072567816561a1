namespace Omnichannel.Graph.Load;

/// <summary>What takes the frames that a subscriber gets. It is called by many sockets at the same time.</summary>
internal interface IFrames
{
    void Take(ReadOnlySpan<byte> frame);
}
