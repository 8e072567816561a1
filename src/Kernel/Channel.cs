namespace Omnichannel.Graph.Kernel;

/// <summary>A way in which customers and the retailer meet, by its code: 1 to 32 capital letters, digits and underscores.</summary>
/// <remarks>Channels are data: those named here are the ones that code has a reason to name. The default is no channel; its code is empty.</remarks>
public readonly record struct Channel
{
    private const int LengthMax = 32;

    private readonly string? _code;

    private Channel(string code) => _code = code;

    /// <summary>The app.</summary>
    public static Channel App { get; } = new("APP");

    /// <summary>The webshop.</summary>
    public static Channel Webshop { get; } = new("WEBSHOP");

    /// <summary>A screen in a shop that anybody may use.</summary>
    public static Channel Kiosk { get; } = new("KIOSK");

    /// <summary>A shop's till, or an associate in it.</summary>
    public static Channel Store { get; } = new("STORE");

    /// <summary>A place that hands out parcels.</summary>
    public static Channel PickupPoint { get; } = new("PICKUP_POINT");

    /// <summary>A telephone call.</summary>
    public static Channel Phone { get; } = new("PHONE");

    /// <summary>E-mail.</summary>
    public static Channel Email { get; } = new("EMAIL");

    /// <summary>Text messages.</summary>
    public static Channel Sms { get; } = new("SMS");

    /// <summary>A conversation on the site or in the app.</summary>
    public static Channel Chat { get; } = new("CHAT");

    /// <summary>Social media.</summary>
    public static Channel Social { get; } = new("SOCIAL");

    /// <summary>Those above: what a new shop begins with.</summary>
    public static IReadOnlyList<Channel> All { get; } = [App, Webshop, Kiosk, Store, PickupPoint, Phone, Email, Sms, Chat, Social];

    /// <summary>Such as <c>PICKUP_POINT</c>.</summary>
    public string Code => _code ?? "";

    /// <summary>The channel of a code.</summary>
    /// <exception cref="FormatException">It has other characters, or too many.</exception>
    public static Channel Of(string code) => TryParse(code, out var channel)
        ? channel
        : throw new FormatException($"A channel is 1 to {LengthMax} capital letters, digits and underscores.");

    /// <summary>The channel of a code; false when it has other characters, or too many.</summary>
    public static bool TryParse(string code, out Channel channel)
    {
        var isCode = code.Length is > 0 and <= LengthMax && code.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character) || character is '_');
        channel = isCode ? new Channel(code) : default;
        return isCode;
    }

    /// <inheritdoc/>
    public override string ToString() => Code;
}
