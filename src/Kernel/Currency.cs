namespace Omnichannel.Graph.Kernel;

/// <summary>A currency by its ISO 4217 code.</summary>
/// <remarks>The default is no currency; it has an empty code and equals no other.</remarks>
public readonly record struct Currency
{
    private readonly string? _code;

    private Currency(string code) => _code = code;

    /// <summary>The euro; its minor unit is the cent.</summary>
    public static Currency Eur { get; } = new("EUR");

    /// <summary>Three upper-case letters.</summary>
    public string Code => _code ?? "";

    /// <summary>The currency of a code.</summary>
    /// <exception cref="FormatException">It is not three upper-case letters.</exception>
    public static Currency Of(string code) => code.Length == 3 && code.All(char.IsAsciiLetterUpper)
        ? new Currency(code)
        : throw new FormatException($"A currency is three upper-case letters, found: \"{code}\".");

    /// <inheritdoc/>
    public override string ToString() => Code;
}
