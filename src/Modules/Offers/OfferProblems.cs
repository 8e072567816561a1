using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;

namespace Omnichannel.Graph.Offers;

/// <summary>The case of any command that names an offer that does not exist.</summary>
internal interface IUnknownOffer : IProblem
{
    OfferId Id { get; }

    string IProblem.Message => "There is no such offer.";
}

/// <summary>The case of any command whose offer was changed since it was read.</summary>
internal interface IOfferVersionConflict : IProblem
{
    int Version { get; }

    OfferId Offer { get; }

    string IProblem.Message => $"The offer was changed since; its version is {Version} now.";
}

/// <summary>The case of any command that names a category that does not exist.</summary>
internal interface IUnknownCategory : IProblem
{
    CategoryId Id { get; }

    string IProblem.Message => "There is no such category.";
}
