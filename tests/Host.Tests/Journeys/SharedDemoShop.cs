namespace Omnichannel.Graph.Host.Tests.Journeys;

/// <summary>Journeys share one shop, as its demonstration takes seconds to load. What one changes, another must not rely on.</summary>
[CollectionDefinition(Name)]
public sealed class SharedDemoShop : ICollectionFixture<DemoShop>
{
    public const string Name = "demo shop";
}
