using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Omnichannel.Graph.Testing;

/// <summary>A Redis server in a temporary folder, on a free port, that keeps nothing. It can be killed, and started again at the same address.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly string _folder = Directory.CreateTempSubdirectory("graph-redis-").FullName;
    private RunningProcess? _process;

    private RedisServer()
    {
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; } = FreePort.Next();

    /// <summary>As a setting of the program.</summary>
    public string Configuration => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port},connectTimeout=1000,syncTimeout=1000");

    /// <summary>Starts a server of one's own.</summary>
    public static async Task<RedisServer> StartAsync(CancellationToken cancellationToken)
    {
        var server = new RedisServer();
        await server.ResumeAsync(cancellationToken);
        return server;
    }

    /// <summary>Starts it again after it was killed, empty.</summary>
    public async Task ResumeAsync(CancellationToken cancellationToken)
    {
        _process = RunningProcess.Start(
            "redis-server", "--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", _folder);
        await _process.PrintedAsync("Ready to accept connections", _patience, cancellationToken);
    }

    /// <summary>Ends it without warning; what it had is gone.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            _process = null;
            await process.DisposeAsync();
        }
    }

    /// <summary>What it answers to a command without spaces in its words, as it comes over the wire.</summary>
    public async Task<string> AskAsync(string command, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", Port, cancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\r\nQUIT\r\n"), cancellationToken);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var answer = await reader.ReadToEndAsync(cancellationToken);
        return answer.Replace("\r\n", " ", StringComparison.Ordinal).Replace(" +OK ", "", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
