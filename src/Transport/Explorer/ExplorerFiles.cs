using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Omnichannel.Graph.Transport.Explorer;

/// <summary>The explorer for browsers: the installed files of its npm package, as they are, licence included.</summary>
internal sealed class ExplorerFiles : IDisposable
{
    private const string Package = "node_modules/@chillicream/bananacakepop-graphql-ide";

    // Its endpoint is the address under which it was opened.
    private static readonly byte[] Configuration = [.. "{\"useBrowserUrlAsEndpoint\":true}"u8];

    private readonly FileExtensionContentTypeProvider _contentTypes = new();
    private readonly PhysicalFileProvider? _files;

    public ExplorerFiles(TransportOptions options, IHostEnvironment environment, ILogger<ExplorerFiles> logger)
    {
        if (!(options.Explorer ?? environment.IsDevelopment()))
        {
            return;
        }

        var folder = options.ExplorerFolder ?? Find(Environment.CurrentDirectory) ?? Find(AppContext.BaseDirectory);
        var package = folder is null ? null : Path.Combine(folder, Package);
        if (Directory.Exists(package))
        {
            _files = new PhysicalFileProvider(package);
        }
        else
        {
            Log.ExplorerMissing(logger, folder ?? "clients/explorer");
        }
    }

    public bool IsInstalled => _files is not null;

    /// <summary>Whether a browser asks for a page, and not a client for data.</summary>
    public bool IsFor(HttpRequest request) =>
        IsInstalled && !request.QueryString.HasValue && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    /// <summary>Sends the page.</summary>
    public Task SendPageAsync(HttpContext context)
    {
        // The page's addresses are relative to a folder.
        var path = context.Request.Path.Value!;
        if (!path.EndsWith('/'))
        {
            context.Response.Redirect($"{context.Request.PathBase}{path}/");
            return Task.CompletedTask;
        }

        return SendFileAsync(context, "index.html");
    }

    /// <summary>Sends one of its files; 404 when there is none.</summary>
    public Task SendFileAsync(HttpContext context, string path)
    {
        var response = context.Response;
        if (path == "bcp-config.json")
        {
            response.ContentType = "application/json";
            return response.BodyWriter.WriteAsync(Configuration).AsTask();
        }

        var file = _files?.GetFileInfo(path);
        if (file is not { Exists: true, IsDirectory: false })
        {
            response.StatusCode = 404;
            return Task.CompletedTask;
        }

        response.ContentType = _contentTypes.TryGetContentType(path, out var type) ? type : "text/plain; charset=utf-8";
        response.ContentLength = file.Length;
        return response.SendFileAsync(file);
    }

    public void Dispose() => _files?.Dispose();

    private static string? Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var explorer = Path.Combine(folder.FullName, "clients", "explorer");
            if (Directory.Exists(explorer))
            {
                return explorer;
            }
        }

        return null;
    }
}
