using Omnichannel.Graph.Host.Commands;

return await CommandLine.RunAsync(args);
