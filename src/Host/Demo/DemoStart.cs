using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Host.Demo;

/// <summary>Brings the database up to date before the server starts; in development a new one is filled with the demonstration.</summary>
internal static class DemoStart
{
    private const string ScaleOption = "demo-scale";

    public static async Task PrepareAsync(WebApplication server)
    {
        var isNew = await server.Services.GetRequiredService<DatabaseSetup>().MigrateAsync(CancellationToken.None);
        if (!isNew || !server.Environment.IsDevelopment())
        {
            return;
        }

        await server.Services.GetRequiredService<DemoData>().LoadAsync(CancellationToken.None);
        if (server.Configuration.GetValue(ScaleOption, false))
        {
            await server.Services.GetRequiredService<DemoScale>().LoadAsync(CancellationToken.None);
        }
    }
}
