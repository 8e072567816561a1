using System.Globalization;

using Omnichannel.Graph.Catalog.Contract;

namespace Omnichannel.Graph.Host.Demo;

/// <summary>What a product holds and costs.</summary>
/// <param name="Text">As it is read in its name, such as <c>500 g</c>; empty when it holds nothing that counts.</param>
/// <param name="Content">How much, in <paramref name="Unit"/>; null when it holds nothing that counts.</param>
/// <param name="Unit">In what.</param>
/// <param name="Cents">The price of the cheapest brand.</param>
internal sealed record DemoSize(string Text, int? Content, ContentUnit? Unit, int Cents)
{
    /// <param name="text">Such as <c>500 g 249</c>, or <c>- 249</c>.</param>
    public static DemoSize Parse(string text)
    {
        var parts = text.Split(' ');
        var cents = int.Parse(parts[^1], CultureInfo.InvariantCulture);
        if (parts[0] == "-")
        {
            return new DemoSize("", null, null, cents);
        }

        var number = int.Parse(parts[0], CultureInfo.InvariantCulture);
        var (content, unit) = parts[1] switch
        {
            "g" => (number, ContentUnit.Gram),
            "kg" => (number * 1000, ContentUnit.Gram),
            "ml" => (number, ContentUnit.Millilitre),
            "l" => (number * 1000, ContentUnit.Millilitre),
            "st" => (number, ContentUnit.Piece),
            "m" => (number * 1000, ContentUnit.Millimetre),
            var other => throw new FormatException($"\"{other}\" is no unit, in \"{text}\"."),
        };
        var pieces = number == 1 ? "stuk" : "stuks";
        return new DemoSize($"{number} {(unit is ContentUnit.Piece ? pieces : parts[1])}", content, unit, cents);
    }
}
