using System.Globalization;

using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Host.Demo;

/// <summary>One product, or a product with its variants.</summary>
internal sealed class DemoFamily
{
    // Written-out products keep the numbers 1 to 1000.
    private const int FirstNumber = 1001;
    private const int PublishedDaysMax = 1500;
    private static readonly string[] _labelled = ["biologisch", "eco", "gerecycled", "zonder turf", "bamboe"];

    private readonly DemoClassic? _classic;
    private readonly DemoLine? _line;
    private readonly string? _brand;
    private readonly DemoSize _size;
    private readonly int _percent;
    private readonly IReadOnlyList<DemoText> _values;

    private DemoFamily(DemoLeaf leaf, DemoClassic? classic, DemoLine? line, string? brand, int percent, DemoSize size, IReadOnlyList<DemoText> values)
    {
        Leaf = leaf;
        _classic = classic;
        _line = line;
        _brand = brand;
        _percent = percent;
        _size = size;
        _values = values;
    }

    public DemoLeaf Leaf { get; }

    /// <summary>How many products it has, a parent of variants included.</summary>
    public int Count => IsParent ? _values.Count + 1 : 1;

    private bool IsParent => _line is { HasVariants: true };

    public static DemoFamily Of(DemoLeaf leaf, DemoClassic classic) => new(leaf, classic, null, classic.Brand, 100, classic.Size, []);

    public static DemoFamily Of(DemoLeaf leaf, DemoLine line, string brand, int percent, DemoSize size, IReadOnlyList<DemoText> values) =>
        new(leaf, null, line, brand, percent, size, values);

    /// <param name="number">The number of the first one's article.</param>
    /// <param name="index">How many products came before.</param>
    /// <param name="today">They were published before this day.</param>
    public IEnumerable<ProductRecord> Products(int number, int index, DateOnly today)
    {
        if (_classic is not null)
        {
            yield return Classic(_classic, today);
            yield break;
        }

        var parent = IsParent ? DemoIds.Product(FirstNumber + index) : (ProductId?)null;
        if (parent is not null)
        {
            yield return Made(number++, index++, new DemoText("", ""), today) with { OptionCodes = [_line!.Attribute], Gtin = null, Attributes = [] };
        }

        foreach (var value in _values)
        {
            yield return Made(number++, index++, value, today) with { Parent = parent };
        }
    }

    private ProductRecord Classic(DemoClassic classic, DateOnly today)
    {
        var number = int.Parse(classic.Sku.AsSpan(classic.Sku.IndexOf('-', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture) - 1000;
        return Record(DemoIds.Product(number), classic.Sku, classic.Brand is null ? null : DemoGtin.Of("2087100", number), classic.Name, classic.Description, classic.Size.Cents, today);
    }

    private ProductRecord Made(int number, int index, DemoText value, DateOnly today)
    {
        var sku = string.Create(CultureInfo.InvariantCulture, $"{Leaf.Letters}-{number}");
        var noun = _line!.Noun;
        var size = _size.Text;
        var sizeEn = size.Replace("stuks", "pieces", StringComparison.Ordinal).Replace("stuk", "piece", StringComparison.Ordinal);
        var name = new DemoText(Words(_brand, Lower(noun.Nl), value.Nl, size), Words(_brand, Lower(noun.En), value.En, sizeEn));
        var description = new DemoText(
            $"{noun.Nl}{Phrase(value.Nl)} van {_brand}. {Leaf.Sentence.Nl}", $"{noun.En}{Phrase(value.En)} by {_brand}. {Leaf.Sentence.En}");
        return Record(DemoIds.Product(FirstNumber + index), sku, Leaf.IsService ? null : DemoGtin.Of("2087200", index + 1), name, description, Price(), today) with
        {
            Attributes = Attributes(value),
        };
    }

    private ProductRecord Record(ProductId id, string sku, string? gtin, DemoText name, DemoText description, int cents, DateOnly today) => new()
    {
        Id = id,
        Sku = Sku.Of(sku),
        Gtin = gtin,
        Kind = Leaf.IsService ? ProductKind.Service : ProductKind.Goods,
        Category = DemoIds.Category(Leaf.Category.Number),
        Brand = _brand,
        NameNl = name.Nl,
        NameEn = name.En,
        DescriptionNl = description.Nl,
        DescriptionEn = description.En,
        Content = _size.Content,
        ContentUnit = _size.Unit,
        ListPrice = Money.Eur(cents),
        VatRate = Leaf.VatRate,
        PublishedAt = new DateTimeOffset(today.AddDays(-1 - DemoChance.Of(sku, PublishedDaysMax)), new TimeOnly(6, 0), TimeSpan.Zero),
        Images = [new ProductImageRecord(DemoImages.PathOf(sku), name.Nl, name.En)],
    };

    // Ends in 5 or 9, as prices in shops do.
    private int Price()
    {
        var cents = _size.Cents * _percent / 100;
        return cents < 100 ? Math.Max(5, cents / 5 * 5) : (cents / 10 * 10) + (cents > 1000 ? 5 : 9);
    }

    private IReadOnlyList<AttributeValueRecord> Attributes(DemoText value)
    {
        var own = new AttributeValueRecord(_line!.Attribute, value.Nl, value.En);
        return _labelled.Any(label => value.Nl.Contains(label, StringComparison.Ordinal)) ? [own, new AttributeValueRecord("label", "Duurzaam", "Sustainable")] : [own];
    }

    private static string Words(params ReadOnlySpan<string?> words) => string.Join(' ', words.ToArray().Where(word => !string.IsNullOrEmpty(word)));

    private static string Phrase(string value) => value.Length == 0 ? "" : $", {value}";

    // LED and T-shirt stay as they are.
    private static string Lower(string noun) => char.IsLower(noun[1]) ? char.ToLowerInvariant(noun[0]) + noun[1..] : noun;
}
