using System.Diagnostics;

using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Host.Import;

namespace Omnichannel.Graph.Host.Commands;

/// <summary>
/// Loads a file row by row, a thousand in a transaction. What was loaded before is found again, so a load that was cut short is simply begun again, and a second
/// one changes nothing.
/// </summary>
internal static class ImportFiles
{
    /// <summary>Says that a load which was held is right.</summary>
    public const string Approve = "--approve";

    private const int BatchSize = 1000;
    private const int HeldForApproval = 3;

    /// <param name="services">Of a server that is not running.</param>
    /// <param name="arguments">What the file holds, the file, and <c>--approve</c> for a load that was held.</param>
    /// <param name="output">For the summary and the progress.</param>
    /// <returns>0 when every row was loaded, 1 when some were refused, 2 for wrong arguments, 3 when the load is held for approval.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string[] arguments, TextWriter output)
    {
        IImport[] imports =
        [
            ActivatorUtilities.CreateInstance<CategoriesImport>(services),
            ActivatorUtilities.CreateInstance<LocationsImport>(services),
            ActivatorUtilities.CreateInstance<ProductsImport>(services),
            ActivatorUtilities.CreateInstance<PricesImport>(services),
            ActivatorUtilities.CreateInstance<StockLevelsImport>(services),
        ];
        var names = arguments.Where(argument => argument != Approve).ToArray();
        if (names is not [var kind, var path] || Array.Find(imports, import => import.Name == kind) is not { } import || !File.Exists(path))
        {
            await output.WriteLineAsync($"Say what to load and from which file: import {string.Join('|', imports.Select(import => import.Name))} FILE.csv|FILE.jsonl [{Approve}]");
            return 2;
        }

        await services.GetRequiredService<DatabaseSetup>().MigrateAsync(CancellationToken.None);
        var suspicion = await import.InspectAsync(ImportFile.ReadAsync(path, CancellationToken.None), CancellationToken.None);
        if (suspicion is not null && !arguments.Contains(Approve))
        {
            await output.WriteLineAsync($"Nothing was loaded: {suspicion}. If that is right, run the same command with {Approve}.");
            return HeldForApproval;
        }

        return await LoadAsync(import, path, output);
    }

    private static async Task<int> LoadAsync(IImport import, string path, TextWriter output)
    {
        var summary = new ImportSummary();
        var started = Stopwatch.GetTimestamp();
        await foreach (var batch in ImportFile.ReadAsync(path, CancellationToken.None).Chunk(BatchSize))
        {
            foreach (var _ in batch)
            {
                summary.Read();
            }

            await import.LoadAsync(batch, summary, CancellationToken.None);
            if (!Console.IsOutputRedirected)
            {
                await output.WriteAsync($"\r{summary.Rows} rows, {summary.Rows / Stopwatch.GetElapsedTime(started).TotalSeconds:0} a second");
            }
        }

        if (!Console.IsOutputRedirected)
        {
            await output.WriteLineAsync();
        }

        await summary.WriteAsync(output);
        return summary.Bad == 0 ? 0 : 1;
    }
}
