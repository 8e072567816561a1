namespace Omnichannel.Graph.Kernel;

/// <summary>The case of any command that was asked for a product that does not exist: <c>type UnknownProduct</c> of every module.</summary>
/// <remarks>Bound once to the interface, because the cases of two commands are two classes.</remarks>
public interface IUnknownProduct : IProblem
{
    /// <summary>The id that was given.</summary>
    ProductId Id { get; }
}
