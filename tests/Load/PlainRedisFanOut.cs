using StackExchange.Redis;

namespace Omnichannel.Graph.Load;

/// <summary>The bare loop of <see cref="PlainFanOut"/>, told by Redis: what is posted on one node goes to the sockets of all.</summary>
internal static class PlainRedisFanOut
{
    private const string Channel = "load";

    public static async Task RunAsync(int port, string redisAt)
    {
        var redis = await ConnectionMultiplexer.ConnectAsync(redisAt);
        var loop = new PlainFanOut();
        await redis.GetSubscriber().SubscribeAsync(
            Channel,
            (_, message) => loop.SendAsync(message!, CancellationToken.None).ContinueWith(failed => Console.Error.WriteLine(failed.Exception), TaskContinuationOptions.OnlyOnFaulted));
        await LoadServer.RunAsync(port, _ => { }, app =>
        {
            app.UseWebSockets();
            app.MapPost("/publish", async context =>
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body, context.RequestAborted);
                await redis.GetSubscriber().PublishAsync(Channel, body.ToArray());
            });
            app.Map("/graphql", loop.AcceptAsync);
        });
    }
}
