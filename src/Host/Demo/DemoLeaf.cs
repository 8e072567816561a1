namespace Omnichannel.Graph.Host.Demo;

/// <summary>A category that holds products.</summary>
/// <param name="Category">The category.</param>
/// <param name="Letters">What its article numbers begin with.</param>
/// <param name="Sentence">What is said of everything in its group.</param>
/// <param name="VatRate">In hundredths of a percent.</param>
/// <param name="IsService">Whether it holds work instead of goods.</param>
internal sealed record DemoLeaf(DemoCategory Category, string Letters, DemoText Sentence, int VatRate, bool IsService)
{
    /// <summary>Products that are written out.</summary>
    public List<DemoClassic> Classics { get; } = [];

    /// <summary>Lines of which products are made.</summary>
    public List<DemoLine> Lines { get; } = [];
}

/// <param name="Sku">Its article number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Brand">Null for what has none.</param>
/// <param name="Size">What it holds and costs.</param>
/// <param name="Description">A sentence.</param>
internal sealed record DemoClassic(string Sku, DemoText Name, string? Brand, DemoSize Size, DemoText Description);

/// <param name="Noun">What it is.</param>
/// <param name="Attribute">The code of the attribute in which its products differ.</param>
/// <param name="HasVariants">Whether they are variants of one product.</param>
/// <param name="Values">The values of that attribute.</param>
/// <param name="Sizes">What they hold and cost.</param>
/// <param name="Brands">Who makes them.</param>
internal sealed record DemoLine(
    DemoText Noun, string Attribute, bool HasVariants, IReadOnlyList<DemoText> Values, IReadOnlyList<DemoSize> Sizes, IReadOnlyList<string> Brands);
