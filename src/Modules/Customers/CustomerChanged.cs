using Omnichannel.Graph.Changes;
using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers;

/// <summary>Everything that changes of what the caller has, in all modules.</summary>
internal static class CustomerChanged
{
    public static ChangeSource<CustomerChange, ChangedThing> Subscribe(
        string? after, Caller caller, IEnumerable<ICustomerThing> things, ChangeFeed feed, CancellationToken cancellationToken)
    {
        var customer = caller.CustomerId ?? throw InputRefusal.Of("Sign in as a customer to watch what concerns you.");
        var byTopic = things.ToDictionary(thing => thing.Topic);
        var telling = new Telling<CustomerChange, ChangedThing>
        {
            Change = (change, _) => new(ToldOf(byTopic[change.Topic], change)),
            // How much a customer has is not bounded.
            State = null,
            Event = (mark, thing) => new CustomerChange(mark, thing?.Thing, thing?.Id),
        };
        return feed.Watch(new Watched([.. byTopic.Values.Select(thing => (thing.Topic, thing.KeyOf(customer)))]), after, telling, cancellationToken);
    }

    // What is told of points and orders has a key for each change; of one order they come in their order.
    private static Told<ChangedThing> ToldOf(ICustomerThing thing, Change change)
    {
        var id = thing.IdOf(change);
        return new Told<ChangedThing>($"{thing.Topic}:{id ?? change.Key}", change.Version, new ChangedThing(thing.Thing, id));
    }
}

internal sealed record ChangedThing(CustomerThing Thing, string? Id);

internal sealed record CustomerChange(EventMark Mark, CustomerThing? Thing, string? Id) : ChangeEvent(Mark);
