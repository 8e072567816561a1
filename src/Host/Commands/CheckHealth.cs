using Microsoft.Extensions.Configuration;

using Omnichannel.Graph.Host.Operations;

namespace Omnichannel.Graph.Host.Commands;

/// <summary>Asks the process that serves with the same settings whether it does, for containers, which have no other program to ask with.</summary>
internal static class CheckHealth
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <returns>0 when it serves, 1 when it does not.</returns>
    public static async Task<int> RunAsync(string[] settings, TextWriter output)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables("ASPNETCORE_").AddEnvironmentVariables("DOTNET_").AddCommandLine(settings).Build();
        var address = PublicUrls.Of(configuration)[0].Replace("*", "127.0.0.1", StringComparison.Ordinal).Replace("+", "127.0.0.1", StringComparison.Ordinal);
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            using var response = await http.GetAsync(new Uri(new Uri(address), "/health"));
            await output.WriteLineAsync(await response.Content.ReadAsStringAsync());
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            await output.WriteLineAsync($"{address} does not answer.");
            return 1;
        }
    }
}
