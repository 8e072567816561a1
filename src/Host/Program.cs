using Omnichannel.Graph.Host;

await Server.Build(args).RunAsync();
