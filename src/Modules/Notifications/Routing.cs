using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Notifications;

/// <summary>Which channel reaches a customer: the one that they prefer, else a text message, else mail.</summary>
internal static class Routing
{
    /// <summary>The codes of the channels that reach them, the best first.</summary>
    public static IEnumerable<string> ChannelsOf(CustomerContact contact) =>
        new[] { contact.NotificationChannel, Channel.Sms.Code, Channel.Email.Code }.OfType<string>().Distinct().Where(channel => AddressOf(contact, channel) is not null);

    /// <summary>Where a channel finds them; null when it does not. The app is found by who has signed in to it, whom only its gateway knows.</summary>
    public static string? AddressOf(CustomerContact contact, string channel) =>
        channel == Channel.Email.Code ? contact.Email
        : channel == Channel.Sms.Code ? contact.Phone
        : channel == Channel.App.Code ? ""
        : null;

    /// <summary>When sending is tried again after some attempts; null when it is given up.</summary>
    public static TimeSpan? RetryAfter(int attempts, NotificationOptions options) => attempts >= options.AttemptsMax
        ? null
        : TimeSpan.FromTicks((long)Math.Min(TimeSpan.FromHours(6).Ticks, options.RetryAfter.Ticks * Math.Pow(4, attempts - 1)));
}
