using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Offers.Contract;

namespace Omnichannel.Graph.Offers.Rows;

/// <summary>An offer that a customer has taken.</summary>
internal sealed class Activation
{
    public required OfferActivationId Id { get; init; }

    public required OfferId Offer { get; init; }

    public required CustomerId Customer { get; set; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null while it is open.</summary>
    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>What used it, such as an order.</summary>
    public string? UsedBy { get; set; }

    /// <summary>The merge of customers that brought it here; null when it was always theirs.</summary>
    public Guid? MovedBy { get; set; }

    /// <summary>Offer and customer while it is open, so that nobody has one open twice; null afterwards.</summary>
    public string? OpenFor { get; private set; }

    public bool IsOpen => UsedAt is null;

    public Activation Opened()
    {
        (UsedAt, UsedBy, OpenFor) = (null, null, $"{Offer.Value:N}/{Customer.Value:N}");
        return this;
    }

    public void MoveTo(CustomerId customer, Guid? movedBy)
    {
        (Customer, MovedBy) = (customer, movedBy);
        OpenFor = IsOpen ? $"{Offer.Value:N}/{Customer.Value:N}" : null;
    }

    public void Use(string reference, DateTimeOffset now) => (UsedAt, UsedBy, OpenFor) = (now, reference, null);
}

/// <summary>How often an offer was activated. The row is locked before one more is counted.</summary>
internal sealed class ActivationCount
{
    public required OfferId Offer { get; init; }

    public int Activated { get; set; }

    /// <summary>Null for any number.</summary>
    public int? ActivatedMax { get; set; }
}
