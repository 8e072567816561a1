using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Omnichannel.Graph.Load;

/// <summary>What both servers share: one port on 127.0.0.1, no logging, and <c>/stats</c>.</summary>
internal static class LoadServer
{
    public static async Task RunAsync(
        int port, Action<IServiceCollection> addServices, Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, port));
        addServices(builder.Services);
        var app = builder.Build();
        app.MapGet("/stats", (HttpContext context) => Stats(context.Request.Query.ContainsKey("collect")));
        map(app);
        await app.RunAsync();
    }

    private static IResult Stats(bool collect)
    {
        if (collect)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
        }

        using var process = Process.GetCurrentProcess();
        return Results.Text(
            $$"""
            {"processor":{{(long)Environment.CpuUsage.TotalTime.TotalMicroseconds}},"resident":{{process.WorkingSet64}},"managed":{{GC.GetTotalMemory(false)}},"allocated":{{GC.GetTotalAllocatedBytes()}}}
            """,
            "application/json");
    }
}
