namespace Omnichannel.Graph.Kernel;

/// <summary>A retailer's own article number: 1 to 40 capital letters, digits and hyphens.</summary>
/// <remarks>The default is no article; its text is empty.</remarks>
public readonly record struct Sku : IComparable<Sku>
{
    private const int LengthMax = 40;

    private readonly string? _text;

    private Sku(string text) => _text = text;

    /// <summary>As printed on the shelf.</summary>
    public string Text => _text ?? "";

    /// <summary>The article number of a text.</summary>
    /// <exception cref="FormatException">It has other characters, or too many.</exception>
    public static Sku Of(string text) => text.Length is > 0 and <= LengthMax && text.All(character => char.IsAsciiDigit(character) || char.IsAsciiLetterUpper(character) || character is '-')
        ? new Sku(text)
        : throw new FormatException($"A sku is 1 to {LengthMax} capital letters, digits and hyphens.");

    /// <summary>Whether it sorts before the other, by character.</summary>
    public static bool operator <(Sku left, Sku right) => left.CompareTo(right) < 0;

    /// <summary>Whether it sorts after the other, by character.</summary>
    public static bool operator >(Sku left, Sku right) => left.CompareTo(right) > 0;

    /// <summary>Whether it does not sort after the other.</summary>
    public static bool operator <=(Sku left, Sku right) => left.CompareTo(right) <= 0;

    /// <summary>Whether it does not sort before the other.</summary>
    public static bool operator >=(Sku left, Sku right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Sku other) => string.CompareOrdinal(Text, other.Text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
