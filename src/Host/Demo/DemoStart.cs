using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Host.Demo;

/// <summary>
/// Brings the database up to date before the server starts; in development one in which nothing ever happened is filled with the demonstration. A start that
/// was killed meanwhile is made good by the next one.
/// </summary>
internal static class DemoStart
{
    /// <summary>The names under which the work is unfinished.</summary>
    public const string Demo = "demo";
    public const string Scale = "demo-scale";

    public static async Task PrepareAsync(WebApplication server)
    {
        var services = server.Services;
        await services.GetRequiredService<DatabaseSetup>().MigrateAsync(CancellationToken.None);
        if (!server.Environment.IsDevelopment())
        {
            return;
        }

        var unfinished = services.GetRequiredService<UnfinishedWork>();
        if (await services.GetRequiredService<ChangeLog>().EndAsync(CancellationToken.None) == 0)
        {
            await unfinished.BeginAsync(server.Configuration.GetValue(Scale, false) ? [Demo, Scale] : [Demo], CancellationToken.None);
        }

        await FinishAsync(unfinished, Demo, services.GetRequiredService<DemoData>().LoadAsync);
        await FinishAsync(unfinished, Scale, services.GetRequiredService<DemoScale>().LoadAsync);
    }

    private static async Task FinishAsync(UnfinishedWork unfinished, string work, Func<CancellationToken, Task> load)
    {
        if (await unfinished.IsBegunAsync(work, CancellationToken.None))
        {
            await load(CancellationToken.None);
            await unfinished.FinishAsync(work, CancellationToken.None);
        }
    }
}
