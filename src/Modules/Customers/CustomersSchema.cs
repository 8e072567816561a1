using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers;

/// <summary>Binds <c>schema/customers.graphql</c>.</summary>
internal sealed class CustomersSchema : ISchemaModule
{
    public string Name => "customers";

    public IReadOnlyList<Engine.Language.Source> Sdl { get; } = SchemaFiles.Of(typeof(CustomersSchema).Assembly, "common.graphql", "customers.graphql");

    public void Bind(SchemaBinder schema)
    {
        schema.Id<CustomerId>().Id<AddressId>().Id<LocationId>().Id<CustomerIdentityId>().Id<CustomerMergeId>();
        schema.Reference<LocationId>("Location");
        schema.Value<Channel, string>("String", channel => channel.Code, Channel.Of);

        schema.Entity<Customer>("Customer", CustomersById.LoadAsync)
            .Batch("identities", customer => customer.Id, CustomerLists.IdentitiesAsync)
            .Batch("addresses", customer => customer.Id, CustomerLists.AddressesAsync)
            .Batch("consents", customer => customer.Id, CustomerLists.ConsentsAsync)
            .Batch("consentHistory", customer => customer.Id, CustomerLists.ConsentHistoryAsync)
            .Batch("merges", customer => customer.Id, CustomerLists.MergesAsync);
        schema.Entity<Address>("Address", AddressesById.LoadAsync);

        schema.Object<CustomerChange>("CustomerChange");
        schema.Subscription("customerChanged", CustomerChanged.Subscribe);
        schema.Query("me", (Caller caller) => caller.CustomerId);
        schema.Query("customer", (CustomerId id) => (CustomerId?)id);
        schema.Query("customerByIdentity", FindCustomers.ByIdentityAsync);
        schema.Query("customers", FindCustomers.PageAsync);

        BindProblems(schema);
        BindMutations(schema);
    }

    private static void BindProblems(SchemaBinder schema)
    {
        schema.Object<IUnknownCustomer>("UnknownCustomer");
        schema.Object<IUnknownAddress>("UnknownAddress");
        schema.Object<IIdentityInUse>("IdentityInUse");
        schema.Object<IInvalidIdentity>("InvalidIdentity");
    }

    private static void BindMutations(SchemaBinder schema)
    {
        schema.Mutation("createGuestToken", (IGuestTokens tokens, TimeProvider clock) => tokens.Issue(new GuestId(Guid.CreateVersion7(clock.GetUtcNow()))));
        schema.Mutation<LinkGuest, LinkGuestInput, LinkGuestResult>("linkGuest");
        schema.Mutation<CreateCustomer, CreateCustomerInput, CreateCustomerResult>("createCustomer");
        schema.Mutation<UpdateProfile, UpdateProfileInput, UpdateProfileResult>("updateProfile");
        schema.Mutation<SaveAddress, SaveAddressInput, SaveAddressResult>("saveAddress");
        schema.Mutation<RemoveAddress, RemoveAddressInput, RemoveAddressResult>("removeAddress");
        schema.Mutation<AddIdentity, AddIdentityInput, AddIdentityResult>("addIdentity");
        schema.Mutation<RemoveIdentity, RemoveIdentityInput, RemoveIdentityResult>("removeIdentity");
        schema.Mutation<SetConsent, SetConsentInput, SetConsentResult>("setConsent");
        schema.Mutation<MergeCustomers, MergeCustomersInput, MergeCustomersResult>("mergeCustomers");
        schema.Mutation<WithdrawTokens, WithdrawTokensInput, WithdrawTokensResult>("withdrawTokens");
        schema.Mutation<SplitCustomers, SplitCustomersInput, SplitCustomersResult>("splitCustomers");
    }
}
