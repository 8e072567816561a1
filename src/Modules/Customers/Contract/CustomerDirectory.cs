using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers.Contract;

/// <summary>What other modules may ask about customers.</summary>
public sealed class CustomerDirectory(GraphDatabase database)
{
    /// <summary>What a customer prefers; null when there is no such customer.</summary>
    public async Task<CustomerPreferences?> PreferencesAsync(CustomerId id, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Customers
            .Where(customer => customer.Id == id)
            .Select(customer => new CustomerPreferences(customer.Language, customer.FavouriteStore, customer.NotificationChannel, customer.Receipt))
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The customer that a guest turned out to be; null for one who did not.</summary>
    public async Task<CustomerId?> OfGuestAsync(GuestId guest, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Guests.Where(row => row.Guest == guest).Select(row => (CustomerId?)row.Customer).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Whether a customer agrees to a topic over a channel at this moment. What they never spoke of they do not agree to.</summary>
    public async Task<bool> ConsentsAsync(CustomerId id, ConsentTopic topic, Channel channel, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Consents
            .Where(consent => consent.Customer == id && consent.Topic == topic && consent.Channel == channel.Code)
            .OrderByDescending(consent => consent.At).ThenByDescending(consent => consent.Position).ThenByDescending(consent => consent.Id)
            .Select(consent => consent.IsGranted)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
