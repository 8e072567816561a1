namespace Omnichannel.Graph.Host.Demo;

/// <summary>A text in both languages.</summary>
internal readonly record struct DemoText(string Nl, string En);
