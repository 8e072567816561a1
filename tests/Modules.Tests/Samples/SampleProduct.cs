namespace Omnichannel.Graph.Modules.Tests.Samples;

internal sealed record SampleProduct(string Sku, string Name, string? Brand, string Category, int Cents, string Description);
