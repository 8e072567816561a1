using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers;

/// <summary>Makes a customer for somebody in front of staff.</summary>
internal sealed class CreateCustomer(Commands commands, IEnumerable<IVerifiedEmails> followers)
{
    private const int IdentitiesMax = 5;

    public async Task<CreateCustomerResult> HandleAsync(CreateCustomerInput input, Caller caller, CancellationToken cancellationToken)
    {
        if (input.Identities.Count is 0 or > IdentitiesMax)
        {
            throw InputRefusal.Of($"\"identities\" has 1 to {IdentitiesMax} entries.");
        }

        var givenName = InputLimits.Optional("givenName", input.GivenName, CustomersModel.NameLengthMax);
        var familyName = InputLimits.Optional("familyName", input.FamilyName, CustomersModel.NameLengthMax);
        return await commands.RunAsync(
            new Command<CreateCustomerResult>("createCustomer", caller.Id, input), scope => CreateAsync(scope, input, givenName, familyName, caller), cancellationToken);
    }

    private async Task<CreateCustomerResult> CreateAsync(CommandScope scope, CreateCustomerInput input, string? givenName, string? familyName, Caller caller)
    {
        var customer = new Customer { Id = new CustomerId(scope.NewId()), CreatedAt = scope.Now, Language = input.Language };
        customer.Rename(givenName, familyName);
        scope.Db.Add(customer);
        foreach (var given in input.Identities)
        {
            if (IdentityText.Of(given.Kind, given.Value) is not { } value)
            {
                return new CreateCustomerResult.InvalidIdentity(given.Kind);
            }

            var added = await CustomerIdentities.AddAsync(scope, customer.Id, given.Kind, value, isVerified: true);
            if (added.Owner != customer.Id)
            {
                return new CreateCustomerResult.IdentityInUse(given.Kind, caller.Has(Scope.CustomersMerge) ? added.Owner : null);
            }

            await CustomerIdentities.TellAsync(scope, followers, added.Identity);
        }

        scope.Publish(new Change("customer", customer.Id.Value.ToString("N"), customer.Version, "{}"));
        return new CreateCustomerResult.CustomerCreated(customer.Id);
    }
}

/// <param name="Kind">What sort.</param>
/// <param name="Value">As it was read or spoken.</param>
internal sealed record IdentityInput(IdentityKind Kind, string Value);

internal sealed record CreateCustomerInput(string? GivenName, string? FamilyName, Language? Language, IReadOnlyList<IdentityInput> Identities);

internal abstract record CreateCustomerResult
{
    private CreateCustomerResult()
    {
    }

    public sealed record CustomerCreated(CustomerId Customer) : CreateCustomerResult;

    public sealed record IdentityInUse(IdentityKind Kind, CustomerId? Owner) : CreateCustomerResult, IIdentityInUse
    {
        public string Message => IIdentityInUse.Text;
    }

    public sealed record InvalidIdentity(IdentityKind Kind) : CreateCustomerResult, IInvalidIdentity
    {
        public string Message => IInvalidIdentity.Text;
    }
}
