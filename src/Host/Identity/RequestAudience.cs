using Microsoft.AspNetCore.Http;

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Host.Identity;

/// <summary>In which language, and through which channel, somebody asks.</summary>
internal static class RequestAudience
{
    private const string ChannelHeader = "Channel";

    /// <summary>As the headers <c>Accept-Language</c> and <c>Channel</c> say; a token that is for one channel decides that.</summary>
    public static Audience Of(HttpContext context) =>
        Of(Caller.Of(context.User), context.Request.Headers[ChannelHeader], context.Request.Headers.AcceptLanguage);

    public static Audience Of(Caller caller, string? channel, string? languages) => new(
        AcceptedLanguages.Best(languages) ?? Audience.Default.Language,
        caller.Channel ?? (channel is not null && Channel.TryParse(channel, out var said) ? said : Audience.Default.Channel));
}
