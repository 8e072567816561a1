using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Host.Identity;

/// <summary>What handlers of all modules may take as a parameter: who asks, through which channel, in which language.</summary>
internal static class RequestValues
{
    public static void Bind(SchemaBinder schema) => schema
        .FromUser(Caller.Of)
        .FromRequest(context => Audience.Parse(context.Request.Audience).Channel)
        .FromRequest(context => Audience.Parse(context.Request.Audience).Language);
}
