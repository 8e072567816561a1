using System.Globalization;

namespace Omnichannel.Graph.Kernel;

/// <summary>Which of the shop's languages somebody prefers.</summary>
public static class AcceptedLanguages
{
    private const int LengthMax = 1000;

    /// <summary>The best of an <c>Accept-Language</c> header (RFC 9110, 12.5.4); null when it names none that the shop speaks.</summary>
    public static Language? Best(string? header)
    {
        Language? best = null;
        var bestQuality = 0.0;
        foreach (var range in (header is { Length: <= LengthMax } ? header : "").Split(','))
        {
            var parts = range.Split(';', StringSplitOptions.TrimEntries);
            var quality = QualityOf(parts);
            if (Parse(parts[0]) is { } language && quality > bestQuality)
            {
                best = language;
                bestQuality = quality;
            }
        }

        return best;
    }

    /// <summary>The language of a tag such as <c>nl</c> or <c>nl-BE</c> (RFC 5646); null when the shop does not speak it.</summary>
    public static Language? Parse(string tag) => tag.Split('-')[0].ToUpperInvariant() switch
    {
        "NL" => Language.Nl,
        "EN" => Language.En,
        _ => null,
    };

    private static double QualityOf(string[] parts)
    {
        var weight = Array.Find(parts, part => part.StartsWith("q=", StringComparison.OrdinalIgnoreCase));
        return weight is null ? 1
            : double.TryParse(weight.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality) && quality is >= 0 and <= 1 ? quality
            : 0;
    }
}
