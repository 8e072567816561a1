namespace Omnichannel.Graph.Kernel;

/// <summary>A language that the shop speaks. Dutch is what a caller gets who asks for none of them.</summary>
public enum Language
{
    /// <summary>Dutch.</summary>
    Nl,

    /// <summary>English.</summary>
    En,
}
