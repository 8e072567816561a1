namespace Omnichannel.Graph.Kernel;

/// <summary>What a response depends on beside the question and the caller. Its text keeps responses of different audiences apart.</summary>
/// <param name="Language">The language of names and texts.</param>
/// <param name="Channel">Through which channel is asked.</param>
public readonly record struct Audience(Language Language, Channel Channel)
{
    /// <summary>Who says nothing of themselves: Dutch, in the webshop.</summary>
    public static Audience Default { get; } = new(Language.Nl, Channel.Webshop);

    /// <summary>The audience of its text; the default's for any other text.</summary>
    public static Audience Parse(string text)
    {
        var separator = text.IndexOf(';', StringComparison.Ordinal);
        return separator > 0 && Enum.TryParse<Language>(text.AsSpan(0, separator), out var language) && Channel.TryParse(text[(separator + 1)..], out var channel)
            ? new Audience(language, channel)
            : Default;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Language};{Channel}";
}
