using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Orders.Contract;

namespace Omnichannel.Graph.Orders;

/// <summary>There is no such quote for this caller.</summary>
internal interface IUnknownQuote : IProblem
{
    string IProblem.Message => "There is no such quote.";
}

/// <summary>The quote is open no longer, or is being paid.</summary>
internal interface IQuoteEnded : IProblem
{
    QuoteId Quote { get; }

    string IProblem.Message => "This quote has ended, or is being paid; ask for a new one.";
}

/// <summary>That cannot happen to the order as it stands.</summary>
internal interface IOrderStateConflict : IProblem
{
    OrderId Order { get; }

    string IProblem.Message => "That is not possible for the order as it stands now.";
}

/// <summary>Nobody is signed in.</summary>
internal interface ISignInNeeded : IProblem
{
    string IProblem.Message => "Sign in as a customer first.";
}
