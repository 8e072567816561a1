namespace Omnichannel.Graph.Catalog.Demo;

internal sealed record DemoProduct(string Sku, string Name, string? Brand, string Category, int Cents, string Description);
