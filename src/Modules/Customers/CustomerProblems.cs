using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers;

/// <summary>The case of any command that names a customer who is not there, or not the caller's.</summary>
internal interface IUnknownCustomer : IProblem
{
    public const string Text = "There is no such customer.";
}

/// <summary>The case of any command that names an address that the customer does not have.</summary>
internal interface IUnknownAddress : IProblem
{
    public const string Text = "There is no such address.";
}

/// <summary>The case of any command whose identity is another customer's.</summary>
internal interface IIdentityInUse : IProblem
{
    public const string Text = "This belongs to another customer.";

    IdentityKind Kind { get; }

    CustomerId? Owner { get; }
}

/// <summary>The case of any command whose identity cannot be one.</summary>
internal interface IInvalidIdentity : IProblem
{
    public const string Text = "Cards have 6 to 32 letters and digits, numbers 8 to 15 digits, mail one @, social accounts a medium and a name.";

    IdentityKind Kind { get; }
}
