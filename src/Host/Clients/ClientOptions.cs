namespace Omnichannel.Graph.Host.Clients;

/// <summary>How the clients are served. The section <c>Clients</c> of the configuration.</summary>
internal sealed class ClientOptions
{
    /// <summary>
    /// Where the built clients are; null for <c>clients</c> beside the program, as a published one has them, and in development for <c>clients/dist</c> above it.
    /// An empty text serves none.
    /// </summary>
    public string? Folder { get; set; }

    /// <summary>The address of the OpenID Connect provider at which customers sign in; null in development, where people choose whom they are.</summary>
    public string? Authority { get; set; }

    /// <summary>What the provider calls a client, by the client's name; its own name where that says nothing.</summary>
    public Dictionary<string, string> ClientIds { get; } = new(StringComparer.OrdinalIgnoreCase);
}
