namespace Omnichannel.Graph.Conformance;

/// <summary>A small schema over every transport, for clients to be checked against.</summary>
internal static class Server
{
    public static Task RunAsync(int port)
    {
        Console.Error.WriteLine($"Nothing can be served on port {port} yet.");
        Environment.ExitCode = 2;
        return Task.CompletedTask;
    }
}
