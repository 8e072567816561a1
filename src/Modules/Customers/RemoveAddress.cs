using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers;

/// <summary>Removes an address.</summary>
internal sealed class RemoveAddress(Commands commands)
{
    public Task<RemoveAddressResult> HandleAsync(RemoveAddressInput input, Caller caller, CancellationToken cancellationToken) =>
        commands.RunAsync(new Command<RemoveAddressResult>("removeAddress", caller.Id, input), scope => RemoveAsync(scope, input, caller), cancellationToken);

    private static async Task<RemoveAddressResult> RemoveAsync(CommandScope scope, RemoveAddressInput input, Caller caller)
    {
        var customer = await scope.ForChangeAsync(caller, input.Customer);
        if (customer is null)
        {
            return new RemoveAddressResult.UnknownCustomer();
        }

        var address = await scope.Db.Addresses.FirstOrDefaultAsync(row => row.Id == input.Address && row.Customer == customer.Id, scope.CancellationToken);
        if (address is null)
        {
            return new RemoveAddressResult.UnknownAddress();
        }

        scope.Db.Remove(address);
        scope.Changed(customer);
        return new RemoveAddressResult.AddressRemoved(customer.Id);
    }
}

internal sealed record RemoveAddressInput(CustomerId? Customer, AddressId Address);

internal abstract record RemoveAddressResult
{
    private RemoveAddressResult()
    {
    }

    public sealed record AddressRemoved(CustomerId Customer) : RemoveAddressResult;

    public sealed record UnknownCustomer : RemoveAddressResult, IUnknownCustomer
    {
        public string Message => IUnknownCustomer.Text;
    }

    public sealed record UnknownAddress : RemoveAddressResult, IUnknownAddress
    {
        public string Message => IUnknownAddress.Text;
    }
}
