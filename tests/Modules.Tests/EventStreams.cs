using System.Text;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Modules.Tests;

/// <summary>What subscribers are told.</summary>
internal static class EventStreams
{
    /// <summary>The next event, as text.</summary>
    public static async Task<string> NextAsync(IAsyncEnumerator<ResponseBuffer> events)
    {
        Assert.True(await events.MoveNextAsync());
        using var response = events.Current;
        return Encoding.UTF8.GetString(response.ToArray());
    }
}
