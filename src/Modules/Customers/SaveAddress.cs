using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers;

/// <summary>Adds an address, or changes one.</summary>
internal sealed class SaveAddress(Commands commands)
{
    private const int AddressesMax = 20;

    public async Task<SaveAddressResult> HandleAsync(SaveAddressInput input, Caller caller, CancellationToken cancellationToken)
    {
        var checkedInput = Check(input);
        return Postcodes.Of(checkedInput.Country, checkedInput.Postcode) is { } postcode
            ? await commands.RunAsync(
                new Command<SaveAddressResult>("saveAddress", caller.Id, input), scope => SaveAsync(scope, checkedInput with { Postcode = postcode }, caller), cancellationToken)
            : new SaveAddressResult.InvalidPostcode();
    }

    private static SaveAddressInput Check(SaveAddressInput input)
    {
        if (input.Address is not null && input.ExpectedVersion is null)
        {
            throw InputRefusal.Of("An address that is changed needs \"expectedVersion\".");
        }

        if (input.Country.Length != 2 || !input.Country.All(char.IsAsciiLetterUpper))
        {
            throw InputRefusal.Of("\"country\" is two capital letters.");
        }

        return input with
        {
            Label = InputLimits.Optional("label", input.Label, 50),
            Recipient = InputLimits.Optional("recipient", input.Recipient, 100),
            Street = InputLimits.Text("street", input.Street, 100),
            HouseNumber = InputLimits.Text("houseNumber", input.HouseNumber, 20),
            Postcode = InputLimits.Text("postcode", input.Postcode, 12),
            City = InputLimits.Text("city", input.City, 100),
        };
    }

    private static async Task<SaveAddressResult> SaveAsync(CommandScope scope, SaveAddressInput input, Caller caller)
    {
        var customer = await scope.ForChangeAsync(caller, input.Customer);
        if (customer is null)
        {
            return new SaveAddressResult.UnknownCustomer();
        }

        var addresses = await scope.Db.Addresses.Where(row => row.Customer == customer.Id).ToListAsync(scope.CancellationToken);
        var address = addresses.Find(row => row.Id == input.Address);
        if (Refusal(input, addresses, address) is { } refusal)
        {
            return refusal;
        }

        if (address is null)
        {
            address = new Address { Id = new AddressId(scope.NewId()), Customer = customer.Id, AddedAt = scope.Now, Position = addresses.Count };
            scope.Db.Add(address);
        }

        Apply(input, address);
        if (input.IsDefault)
        {
            addresses.ForEach(other => other.IsDefault &= other == address);
        }

        scope.Changed(customer);
        return new SaveAddressResult.AddressSaved(address.Id);
    }

    private static SaveAddressResult? Refusal(SaveAddressInput input, List<Address> addresses, Address? address) =>
        input.Address is null ? addresses.Count >= AddressesMax ? new SaveAddressResult.TooManyAddresses(AddressesMax) : null
        : address is null ? new SaveAddressResult.UnknownAddress()
        : address.Version != input.ExpectedVersion ? new SaveAddressResult.AddressVersionConflict(address.Id)
        : null;

    private static void Apply(SaveAddressInput input, Address address)
    {
        address.Label = input.Label;
        address.Recipient = input.Recipient;
        address.Street = input.Street;
        address.HouseNumber = input.HouseNumber;
        address.Postcode = input.Postcode;
        address.City = input.City;
        address.Country = input.Country;
        address.IsDefault = input.IsDefault;
        address.Version++;
    }
}

internal sealed record SaveAddressInput(
    CustomerId? Customer,
    AddressId? Address,
    int? ExpectedVersion,
    string? Label,
    string? Recipient,
    string Street,
    string HouseNumber,
    string Postcode,
    string City,
    string Country,
    bool IsDefault);

internal abstract record SaveAddressResult
{
    private SaveAddressResult()
    {
    }

    public sealed record AddressSaved(AddressId Address) : SaveAddressResult;

    public sealed record UnknownCustomer : SaveAddressResult, IUnknownCustomer
    {
        public string Message => IUnknownCustomer.Text;
    }

    public sealed record UnknownAddress : SaveAddressResult, IUnknownAddress
    {
        public string Message => IUnknownAddress.Text;
    }

    public sealed record AddressVersionConflict(AddressId Address) : SaveAddressResult, IProblem
    {
        public string Message => "The address was changed since you read it; look again before you change it.";
    }

    public sealed record InvalidPostcode : SaveAddressResult, IProblem
    {
        public string Message => "This is no postcode of that country.";
    }

    public sealed record TooManyAddresses(int Limit) : SaveAddressResult, IProblem
    {
        public string Message => $"A customer can have {Limit} addresses.";
    }
}
