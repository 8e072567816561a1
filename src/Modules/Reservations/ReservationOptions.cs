namespace Omnichannel.Graph.Reservations;

/// <summary>The numbers of the module; the host binds them from the section <c>Reservations</c>.</summary>
public sealed class ReservationOptions
{
    /// <summary>For how long a store keeps something before the customer comes, more than 0.</summary>
    public TimeSpan Kept { get; set; } = TimeSpan.FromHours(48);

    /// <summary>For how long a customer may try it, more than 0.</summary>
    public TimeSpan Tried { get; set; } = TimeSpan.FromHours(2);

    /// <summary>How many open reservations one customer may have, 1 or more.</summary>
    public int OpenMax { get; set; } = 10;

    /// <summary>How many units of one product may be kept for one customer, 1 or more.</summary>
    public int UnitsMax { get; set; } = 3;

    /// <summary>After how many reservations that were not collected within <see cref="Remembered"/> a customer has to wait, 1 or more.</summary>
    public int NotCollectedMax { get; set; } = 5;

    /// <summary>For how long a reservation that was not collected is remembered.</summary>
    public TimeSpan Remembered { get; set; } = TimeSpan.FromDays(7);
}
