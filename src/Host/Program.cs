using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Host;

await using var server = Server.Build(args);
await server.Services.GetRequiredService<DatabaseSetup>().MigrateAsync(CancellationToken.None);
await server.RunAsync();
