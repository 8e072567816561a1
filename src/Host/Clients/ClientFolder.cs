using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Omnichannel.Graph.Host.Clients;

/// <summary>Where the built clients are, and which.</summary>
internal sealed class ClientFolder
{
    private const string Page = "index.html";

    private static readonly string[] _known = ["webshop", "app", "kiosk"];

    private readonly string? _path;

    public ClientFolder(ClientOptions options, IHostEnvironment environment)
    {
        _path = options.Folder is "" ? null : options.Folder ?? Beside() ?? (environment.IsDevelopment() ? Above(Environment.CurrentDirectory) ?? Above(AppContext.BaseDirectory) : null);
        Names = _path is null ? [] : [.. _known.Where(name => File.Exists(Path.Combine(_path, name, Page)))];
    }

    /// <summary>The clients that are there.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The documents that the clients may ask, one manifest each; null when there are none.</summary>
    public string? Documents => _path is not null && Path.Combine(_path, "documents") is var folder && Directory.Exists(folder) ? folder : null;

    /// <summary>The folder of a client's files.</summary>
    public string Of(string name) => Path.Combine(_path!, name);

    public static ClientFolder Find(IConfiguration configuration, IHostEnvironment environment) => new(Options(configuration), environment);

    public static ClientOptions Options(IConfiguration configuration)
    {
        var options = new ClientOptions();
        configuration.GetSection("Clients").Bind(options);
        return options;
    }

    private static string? Beside() => Path.Combine(AppContext.BaseDirectory, "clients") is var folder && Directory.Exists(folder) ? folder : null;

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var built = Path.Combine(folder.FullName, "clients", "dist");
            if (Directory.Exists(built))
            {
                return built;
            }
        }

        return null;
    }
}
