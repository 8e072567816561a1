using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers;

/// <summary>Changes what a customer is called and prefers.</summary>
internal sealed class UpdateProfile(Commands commands)
{
    public Task<UpdateProfileResult> HandleAsync(UpdateProfileInput input, Caller caller, CancellationToken cancellationToken)
    {
        if (input.Receipt is { HasValue: true, Value: null })
        {
            throw InputRefusal.Of("\"receipt\" cannot be null.");
        }

        return commands.RunAsync(new Command<UpdateProfileResult>("updateProfile", caller.Id, input.ExpectedVersion), scope => UpdateAsync(scope, input, caller), cancellationToken);
    }

    private static async Task<UpdateProfileResult> UpdateAsync(CommandScope scope, UpdateProfileInput input, Caller caller)
    {
        var customer = await scope.ForChangeAsync(caller, input.Customer);
        if (customer is null)
        {
            return new UpdateProfileResult.UnknownCustomer();
        }

        if (customer.Version != input.ExpectedVersion)
        {
            return new UpdateProfileResult.CustomerVersionConflict(customer.Id);
        }

        Apply(input, customer);
        scope.Changed(customer);
        return new UpdateProfileResult.ProfileUpdated(customer.Id);
    }

    private static void Apply(UpdateProfileInput input, Customer customer)
    {
        customer.Rename(
            InputLimits.Optional("givenName", input.GivenName.Or(customer.GivenName), CustomersModel.NameLengthMax),
            InputLimits.Optional("familyName", input.FamilyName.Or(customer.FamilyName), CustomersModel.NameLengthMax));
        customer.Language = input.Language.Or(customer.Language);
        customer.FavouriteStore = input.FavouriteStore.Or(customer.FavouriteStore);
        customer.NotificationChannel = input.NotificationChannel.HasValue ? input.NotificationChannel.Value?.Code : customer.NotificationChannel;
        customer.Receipt = input.Receipt.Or(customer.Receipt)!.Value;
    }
}

internal sealed record UpdateProfileInput(
    CustomerId? Customer,
    int ExpectedVersion,
    Optional<string?> GivenName,
    Optional<string?> FamilyName,
    Optional<Language?> Language,
    Optional<LocationId?> FavouriteStore,
    Optional<Channel?> NotificationChannel,
    Optional<ReceiptChoice?> Receipt);

internal abstract record UpdateProfileResult
{
    private UpdateProfileResult()
    {
    }

    public sealed record ProfileUpdated(CustomerId Customer) : UpdateProfileResult;

    public sealed record UnknownCustomer : UpdateProfileResult, IUnknownCustomer
    {
        public string Message => IUnknownCustomer.Text;
    }

    public sealed record CustomerVersionConflict(CustomerId Customer) : UpdateProfileResult, IProblem
    {
        public string Message => "The customer was changed since you read them; look again before you change them.";
    }
}
