namespace Omnichannel.Graph.Host.Demo;

/// <summary>A category of the demonstration.</summary>
/// <param name="Number">Counts from 1 over all categories.</param>
/// <param name="Parent">The number of the one above; null at the top.</param>
/// <param name="Name">Its name.</param>
internal sealed record DemoCategory(int Number, int? Parent, DemoText Name);
