using Omnichannel.Graph.Engine.Execution.Planning;

namespace Omnichannel.Graph.Engine.Execution.Incremental;

/// <summary>Which delivery group stands for a <c>@defer</c> at an object and below it.</summary>
internal sealed record DeferScope(DeferUsage Usage, DeliveryGroup Group, DeferScope? Outer)
{
    public static DeliveryGroup? Find(DeferScope? scope, DeferUsage? usage)
    {
        if (usage is null)
        {
            return null;
        }

        for (var current = scope; current is not null; current = current.Outer)
        {
            if (ReferenceEquals(current.Usage, usage))
            {
                return current.Group;
            }
        }

        return null;
    }
}
