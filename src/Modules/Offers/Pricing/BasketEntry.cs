using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;

namespace Omnichannel.Graph.Offers.Pricing;

/// <summary>A line, and what one unit costs before offers.</summary>
/// <param name="Price">Null when it is not for sale.</param>
/// <param name="VatRate">Null when it is not for sale.</param>
internal sealed record BasketEntry(BasketLine Line, Money? Price, int? VatRate);
