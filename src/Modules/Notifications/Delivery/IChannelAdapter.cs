namespace Omnichannel.Graph.Notifications.Delivery;

/// <summary>Brings messages to customers through some channels.</summary>
internal interface IChannelAdapter
{
    /// <summary>Whether it serves a channel, as it is configured.</summary>
    bool Serves(string channel);

    /// <summary>Brings a message there, or throws. It may be asked for the same message again, by its id.</summary>
    Task SendAsync(Message message, CancellationToken cancellationToken);
}
