using System.Text;

using Microsoft.AspNetCore.Http;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Transport;

/// <summary>The schema as SDL, for tools.</summary>
internal sealed class SchemaDownload(RequestExecutor executor)
{
    private readonly byte[] _text = Encoding.UTF8.GetBytes(executor.Schema.ToSdl() + "\n");

    public Task SendAsync(HttpContext context)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.ContentLength = _text.Length;
        return context.Response.BodyWriter.WriteAsync(_text).AsTask();
    }
}
