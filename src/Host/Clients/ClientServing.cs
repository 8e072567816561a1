using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

using Omnichannel.Graph.Transport;

namespace Omnichannel.Graph.Host.Clients;

/// <summary>The webshop, the app and the kiosk, each below its own name, and the page from which one finds them.</summary>
internal static class ClientServing
{
    private static readonly string[] _methods = [HttpMethods.Get, HttpMethods.Head];

    public static void AddClients(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(ClientFolder.Options(builder.Configuration));
        builder.Services.AddSingleton<ClientFolder>();
        builder.Services.AddSingleton<ClientHeaders>();
        builder.Services.AddSingleton<StartPage>();
    }

    /// <summary>The documents that the clients ask. Outside development nothing else is executed, unless the configuration says otherwise.</summary>
    public static void UseClientDocuments(this TransportOptions options, WebApplicationBuilder builder)
    {
        if (options.Documents.Path is null && ClientFolder.Find(builder.Configuration, builder.Environment).Documents is { } folder)
        {
            options.Documents.Path = folder;
            options.Documents.Required = builder.Configuration.GetValue<bool?>("GraphQL:Documents:Required") ?? !builder.Environment.IsDevelopment();
        }
    }

    public static void MapClients(this WebApplication server)
    {
        var folder = server.Services.GetRequiredService<ClientFolder>();
        var options = server.Services.GetRequiredService<ClientOptions>();
        var headers = server.Services.GetRequiredService<ClientHeaders>();
        foreach (var name in folder.Names)
        {
            server.MapMethods($"/{name}/{{**path}}", _methods, (RequestDelegate)new ClientFiles(name, folder.Of(name), options, headers).SendAsync);
        }

        if (server.Environment.IsDevelopment())
        {
            server.MapMethods("/", _methods, (RequestDelegate)server.Services.GetRequiredService<StartPage>().SendAsync);
            if (folder.Names.Count == 0)
            {
                Log.ClientsMissing(server.Logger);
            }
        }
        else if (folder.Names.Count > 0)
        {
            server.MapMethods("/", _methods, (RequestDelegate)(context => RedirectAsync(context, $"/{folder.Names[0]}/")));
        }
    }

    private static Task RedirectAsync(HttpContext context, string path)
    {
        context.Response.Redirect(path);
        return Task.CompletedTask;
    }
}
