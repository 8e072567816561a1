using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Host.Commands;

/// <summary>Prints the schema that is served, as clients download it.</summary>
internal static class PrintSchema
{
    public static int Run(IServiceProvider services, TextWriter output)
    {
        output.WriteLine(services.GetRequiredService<RequestExecutor>().Schema.ToSdl());
        return 0;
    }
}
