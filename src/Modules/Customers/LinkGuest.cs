using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers;

/// <summary>Makes what a guest has done the signed-in customer's.</summary>
internal sealed class LinkGuest(Commands commands, IGuestTokens tokens, IEnumerable<ICustomerMerge> followers)
{
    public async Task<LinkGuestResult> HandleAsync(LinkGuestInput input, Caller caller, Channel channel, CancellationToken cancellationToken)
    {
        if (caller.CustomerId is not { } customer)
        {
            return new LinkGuestResult.CustomerNeeded();
        }

        if (await tokens.ReadAsync(input.GuestToken, cancellationToken) is not { } guest)
        {
            return new LinkGuestResult.InvalidGuestToken();
        }

        return await commands.RunAsync(
            new Command<LinkGuestResult>("linkGuest", caller.Id, guest.Value.ToString("N")), scope => LinkAsync(scope, guest, customer, channel), cancellationToken);
    }

    private async Task<LinkGuestResult> LinkAsync(CommandScope scope, GuestId guest, CustomerId id, Channel channel)
    {
        var customer = await scope.Db.Customers.Where(row => row.Id == id && row.MergedInto == null).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken);
        if (customer is null)
        {
            return new LinkGuestResult.CustomerNeeded();
        }

        var known = await scope.Db.Guests.Where(row => row.Guest == guest).ForUpdate().SingleOrDefaultAsync(scope.CancellationToken);
        if (known is not null && known.Customer != id)
        {
            return new LinkGuestResult.GuestOfAnotherCustomer();
        }

        if (known is null)
        {
            // Of two links at once the second is refused by the key, runs again and finds this one.
            scope.Db.Add(new KnownGuest { Guest = guest, Customer = id, LinkedAt = scope.Now });
            scope.Changed(customer);
            await scope.SaveAsync();
        }

        // Also for one who is known: they may have done more as a guest since.
        foreach (var follower in followers)
        {
            await follower.GuestLinkedAsync(scope, guest, id, channel);
        }

        return new LinkGuestResult.GuestLinked(id);
    }
}

/// <param name="GuestToken">The guest's token.</param>
internal sealed record LinkGuestInput(string GuestToken);

internal abstract record LinkGuestResult
{
    private LinkGuestResult()
    {
    }

    public sealed record GuestLinked(CustomerId Customer) : LinkGuestResult;

    public sealed record InvalidGuestToken : LinkGuestResult, IProblem
    {
        public string Message => "This is no guest's token, or it is good no longer.";
    }

    public sealed record CustomerNeeded : LinkGuestResult, IProblem
    {
        public string Message => "Sign in as a customer first.";
    }

    public sealed record GuestOfAnotherCustomer : LinkGuestResult, IProblem
    {
        public string Message => "This guest has signed in as somebody else.";
    }
}
