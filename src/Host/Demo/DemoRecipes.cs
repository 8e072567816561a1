using System.Globalization;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Lists.Contract;

namespace Omnichannel.Graph.Host.Demo;

/// <summary>Reads <c>Data/recipes.txt</c>, whose first lines say how it is written, and finds the products to buy for it.</summary>
internal sealed class DemoRecipes
{
    private const string File = "demo/recipes.txt";
    private const int Thousand = 1000;

    // Millilitres or grams.
    private const int Tablespoon = 15;
    private const int Teaspoon = 5;

    private readonly DemoAssortment _assortment;
    private readonly List<RecipeRecord> _recipes = [];

    private DemoRecipes(DemoAssortment assortment) => _assortment = assortment;

    public static IReadOnlyList<RecipeRecord> Of(DemoAssortment assortment)
    {
        var reader = new DemoRecipes(assortment);
        foreach (var line in DemoFiles.Lines(File))
        {
            reader.Add(line[0], DemoFiles.Parts(line[1..]));
        }

        return reader._recipes;
    }

    private void Add(char kind, string[] parts)
    {
        switch (kind)
        {
            case '*':
                _recipes.Add(Recipe(parts));
                break;
            case '-':
                _recipes[^1] = _recipes[^1] with { Ingredients = [.. _recipes[^1].Ingredients, Ingredient(parts)] };
                break;
            case '>':
                _recipes[^1] = _recipes[^1] with { Steps = [.. _recipes[^1].Steps, parts[0]] };
                break;
            default:
                throw new InvalidOperationException($"{File} has a line that begins with {kind}.");
        }
    }

    private RecipeRecord Recipe(string[] parts) => new()
    {
        Id = DemoIds.Recipe(_recipes.Count + 1),
        Code = parts[0],
        Name = parts[1],
        Persons = Number(parts[2]),
        Minutes = Number(parts[3]),
        Description = parts[4],
        Steps = [],
        Ingredients = [],
    };

    private RecipeIngredientRecord Ingredient(string[] parts)
    {
        var (quantity, unit) = Quantity(parts[1]);
        var product = parts[2] == "-" ? null : Product(parts[2]);
        return new RecipeIngredientRecord(parts[0], quantity, unit)
        {
            Product = product?.Id,
            PerPiece = product is null ? Thousand : parts.Length > 3 ? Number(parts[3]) * Thousand : PerPiece(product, unit),
        };
    }

    private static (long? Thousandths, ListUnit Unit) Quantity(string text) => text.Split(' ') switch
    {
        [var number, "g"] => (Number(number) * Thousand, ListUnit.Gram),
        [var number, "ml"] => (Number(number) * Thousand, ListUnit.Millilitre),
        [var number, "st"] => (Number(number) * Thousand, ListUnit.Piece),
        [var number, "el"] => (Number(number) * Thousand, ListUnit.Tablespoon),
        [var number, "tl"] => (Number(number) * Thousand, ListUnit.Teaspoon),
        ["-"] => (null, ListUnit.Pinch),
        _ => throw new InvalidOperationException($"{File} has the quantity {text}."),
    };

    private ProductRecord Product(string words)
    {
        var wanted = words.Split(' ');
        return _assortment.Goods.FirstOrDefault(product => wanted.All(word => product.NameNl.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase)))
            ?? throw new InvalidOperationException($"The assortment has no {words}.");
    }

    // How much of the unit is in one pack.
    private static long PerPiece(ProductRecord product, ListUnit unit)
    {
        var content = (long)(product.Content ?? 1) * Thousand;
        return (unit, product.ContentUnit) switch
        {
            (ListUnit.Gram, ContentUnit.Gram) or (ListUnit.Millilitre, ContentUnit.Millilitre) or (ListUnit.Piece, ContentUnit.Piece or null) => content,
            (ListUnit.Tablespoon, ContentUnit.Gram or ContentUnit.Millilitre) => content / Tablespoon,
            (ListUnit.Teaspoon, ContentUnit.Gram or ContentUnit.Millilitre) => content / Teaspoon,
            (ListUnit.Pinch, _) => Thousand,
            _ => throw new InvalidOperationException($"{product.NameNl} cannot be counted in {unit}."),
        };
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
