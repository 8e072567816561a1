using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Notifications.Delivery;

/// <summary>A notification as it goes through a channel.</summary>
/// <param name="Id">The notification's: the same however often it is sent.</param>
/// <param name="Channel">The channel's code.</param>
/// <param name="Address">Where the channel finds the customer; empty where it knows them by their id.</param>
/// <param name="Customer">The customer's id.</param>
/// <param name="Kind">What it is about, as the schema has it.</param>
/// <param name="Language">Of title and text.</param>
/// <param name="Title">In a few words.</param>
/// <param name="Text">All of it.</param>
/// <param name="At">When they were told.</param>
/// <param name="Link">Where they find what it is about; null where that is not known.</param>
internal sealed record Message(
    string Id, string Channel, string Address, string Customer, string Kind, Language Language, string Title, string Text, DateTimeOffset At, Uri? Link)
{
    /// <summary>The text with the link below it.</summary>
    public string Body => Link is null ? Text : $"{Text}\n\n{Link}";
}
