using System.Diagnostics;
using System.Globalization;

namespace Omnichannel.Graph.Testing;

/// <summary>A PostgreSQL server in a temporary folder, on a free port, for as long as the tests of this process run.</summary>
/// <remarks>PostgreSQL refuses to run as root, so root starts it as the user <c>postgres</c>.</remarks>
public sealed class PostgresServer : IDisposable
{
    private const string Database = "Database=";

    private static readonly Lock _starting = new();
    private static PostgresServer? _shared;

    private readonly string _folder;
    private int _databases;

    private PostgresServer()
    {
        _folder = Directory.CreateTempSubdirectory("graph-postgres-").FullName;
        Port = FreePort.Next();
        var data = Path.Combine(_folder, "data");
        if (Environment.UserName == "root")
        {
            Run("chown", "postgres", _folder);
        }

        RunAsServer("initdb", "-D", data, "-U", "graph", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        RunAsServer("pg_ctl", "-D", data, "-w", "-s", "-l", Path.Combine(_folder, "log"), "-o", $"-p {Port} -k {_folder} -c listen_addresses=127.0.0.1 -c max_connections=300", "start");
    }

    /// <summary>The process's one server, started at its first use; a test assembly that uses it stops it at its end with <see cref="StopShared"/>.</summary>
    public static PostgresServer Shared
    {
        get
        {
            lock (_starting)
            {
                return _shared ??= new PostgresServer();
            }
        }
    }

    /// <summary>Stops the process's server, if it was started.</summary>
    public static void StopShared()
    {
        lock (_starting)
        {
            _shared?.Dispose();
            _shared = null;
        }
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>Makes an empty database, or a copy of one that nobody is connected to.</summary>
    /// <returns>Its connection string in Npgsql's form.</returns>
    public string CreateDatabase(string? template = null)
    {
        var name = $"test_{Interlocked.Increment(ref _databases).ToString(CultureInfo.InvariantCulture)}";
        Tell(template is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {template}");
        return $"Host=127.0.0.1;Port={Port};Username=graph;{Database}{name};Maximum Pool Size=40";
    }

    /// <summary>Takes a database away from whoever uses it.</summary>
    /// <param name="connection">The connection string with which it was made.</param>
    public void DropDatabase(string connection) =>
        Tell($"DROP DATABASE {connection.Split(';').Single(part => part.StartsWith(Database, StringComparison.Ordinal))[Database.Length..]} WITH (FORCE)");

    /// <summary>Stops the server and removes its folder.</summary>
    public void Dispose()
    {
        RunAsServer("pg_ctl", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "-s", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private void Tell(string command) =>
        Run(Program("psql"), "-q", "-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-U", "graph", "-d", "postgres", "-c", command);

    private void RunAsServer(string program, params string[] arguments)
    {
        if (Environment.UserName == "root")
        {
            Run("setpriv", ["--reuid", "postgres", "--regid", "postgres", "--init-groups", Program(program), .. arguments]);
        }
        else
        {
            Run(Program(program), arguments);
        }
    }

    // Debian keeps the server's programs off the path.
    private static string Program(string name)
    {
        var installed = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        return installed.Select(version => Path.Combine(version, "bin", name)).LastOrDefault(File.Exists) ?? name;
    }

    private void Run(string program, params string[] arguments)
    {
        // Output goes nowhere rather than to a pipe, which the server would inherit and keep open.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>\"$GRAPH_ERRORS\"", program, .. arguments])
        {
            WorkingDirectory = _folder,
            Environment = { ["GRAPH_ERRORS"] = Path.Combine(_folder, "errors") },
        })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {File.ReadAllText(Path.Combine(_folder, "errors"))}");
        }
    }
}
