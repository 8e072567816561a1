using System.Globalization;

using Omnichannel.Graph.Catalog.Contract;

namespace Omnichannel.Graph.Host.Import;

/// <summary>A row of a file: its columns by the header's names.</summary>
/// <param name="Line">The line in the file on which it ends; the header is line 1.</param>
internal sealed record ImportRow(int Line, IReadOnlyDictionary<string, string> Columns)
{
    /// <summary>The column's text without blanks around it; null when the column is missing or empty.</summary>
    public string? Text(string column) => Columns.TryGetValue(column, out var value) && value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The article number in <c>sku</c>; null when the column has none.</summary>
    public Kernel.Sku? Sku()
    {
        try
        {
            return Text("sku") is { } text ? Kernel.Sku.Of(text) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The product that <c>sku</c> names.</summary>
    /// <exception cref="BadRowException">It names none.</exception>
    public ProductSummary Product(IReadOnlyDictionary<Kernel.Sku, ProductSummary> known) =>
        Sku() is { } sku && known.TryGetValue(sku, out var found) ? found : throw new BadRowException($"sku {Text("sku")} is no product");

    /// <summary>The ISO 4217 code in <c>currency</c>; euros when the column has none.</summary>
    /// <exception cref="BadRowException">It is no such code.</exception>
    public Kernel.Currency Currency()
    {
        try
        {
            return Text("currency") is { } code ? Kernel.Currency.Of(code) : Kernel.Currency.Eur;
        }
        catch (FormatException format)
        {
            throw new BadRowException(format.Message);
        }
    }

    /// <exception cref="BadRowException">It is missing or empty, or too long.</exception>
    public string Required(string column, int lengthMax)
    {
        var text = Text(column) ?? throw new BadRowException($"{column} is missing");
        return text.Length <= lengthMax ? text : throw new BadRowException($"{column} has {text.Length} characters; at most {lengthMax} fit");
    }

    /// <summary>An optional text, cut off where it is too long for the shop.</summary>
    public string? Optional(string column, int lengthMax) => Text(column) is { } text ? text[..Math.Min(text.Length, lengthMax)] : null;

    /// <exception cref="BadRowException">It is no whole number of the range.</exception>
    public int Whole(string column, int min, int max) =>
        int.TryParse(Required(column, 20), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number
            : throw new BadRowException($"{column} is a whole number from {min} to {max}, found \"{Text(column)}\"");

    /// <summary>An amount with at most two decimals, in minor units.</summary>
    /// <exception cref="BadRowException">It is no such amount.</exception>
    public long Minor(string column) =>
        decimal.TryParse(Required(column, 20), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount * 100 == decimal.Truncate(amount * 100) && amount < 10_000_000
            ? (long)(amount * 100)
            : throw new BadRowException($"{column} is an amount such as 12.50, found \"{Text(column)}\"");

    /// <exception cref="BadRowException">It is no number.</exception>
    public double? Number(string column) => Text(column) is not { } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
        : throw new BadRowException($"{column} is a number, found \"{text}\"");
}
