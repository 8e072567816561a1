using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Returns.Contract;

/// <summary>What returns tell. Nothing but ids is in it; whoever reacts asks for the rest.</summary>
public static class ReturnTopics
{
    /// <summary>A return changed. The key is the return, as 32 digits.</summary>
    public const string Return = "return";

    /// <summary>The same, for the customer. The key is <c>customer/return</c>, both as 32 digits.</summary>
    public const string OfCustomer = "customer-return";

    /// <summary>The return that a change is about.</summary>
    public static ReturnId ReturnOf(Change change) => new(Guid.ParseExact(change.Key.AsSpan(change.Key.IndexOf('/', StringComparison.Ordinal) + 1), "N"));

    internal static IEnumerable<Change> ChangesOf(ReturnId id, CustomerId? customer, int version)
    {
        yield return new Change(Return, $"{id.Value:N}", version, "{}");
        if (customer is { } known)
        {
            yield return new Change(OfCustomer, $"{known.Value:N}/{id.Value:N}", version, "{}");
        }
    }
}
