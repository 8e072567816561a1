using System.Globalization;
using System.Net;
using System.Text;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Omnichannel.Graph.Host.Clients;

/// <summary>The files of one built client. Every address below it that names no file is a page of the client, which finds out itself what to show.</summary>
internal sealed class ClientFiles(string name, string folder, ClientOptions options, ClientHeaders headers)
{
    private const string Page = "index.html";
    private const string DevelopmentSignIn = "<meta name=\"sign-in\" content=\"development\"";

    // Made once at the build; the strongest first.
    private static readonly (string Encoding, string Extension)[] _compressed = [("br", ".br"), ("gzip", ".gz")];

    private readonly FileExtensionContentTypeProvider _types = new();
    private readonly string _root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;

    public Task SendAsync(HttpContext context)
    {
        var path = (string?)context.Request.RouteValues["path"] ?? "";
        headers.Write(context.Response.Headers);
        if (!Path.HasExtension(path))
        {
            return SendPageAsync(context);
        }

        var file = Path.GetFullPath(Path.Combine(_root, path));
        if (!file.StartsWith(_root, StringComparison.Ordinal) || path.StartsWith('.') || !File.Exists(file) || !_types.TryGetContentType(file, out var type))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return SendFileAsync(context, file, type, isNamedByContent: path.StartsWith("assets/", StringComparison.Ordinal));
    }

    private static Task SendFileAsync(HttpContext context, string file, string type, bool isNamedByContent)
    {
        var response = context.Response;
        response.ContentType = type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type;
        response.Headers.CacheControl = isNamedByContent ? "public, max-age=31536000, immutable" : "no-cache";
        response.Headers.Vary = "Accept-Encoding";
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{File.GetLastWriteTimeUtc(file).Ticks:x}\""), isWeak: true);
        response.GetTypedHeaders().ETag = tag;
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        foreach (var (encoding, extension) in _compressed)
        {
            if (accepted.Contains(encoding, StringComparison.OrdinalIgnoreCase) && File.Exists(file + extension))
            {
                response.Headers.ContentEncoding = encoding;
                file += extension;
                break;
            }
        }

        response.ContentLength = new FileInfo(file).Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.SendFileAsync(file, context.RequestAborted);
    }

    // Read each time, since it is small and changes with each build; what it names is kept by browsers for a year.
    private async Task SendPageAsync(HttpContext context)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(_root, Page), context.RequestAborted);
        if (options.Authority is { } authority)
        {
            var clientId = options.ClientIds.GetValueOrDefault(name, name);
            page = page.Replace(DevelopmentSignIn, $"<meta name=\"sign-in\" content=\"{WebUtility.HtmlEncode($"{authority} {clientId}")}\"", StringComparison.Ordinal);
        }

        var bytes = Encoding.UTF8.GetBytes(page);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
        }
    }
}
