namespace Omnichannel.Graph.Kernel;

/// <summary>A refusal of every command that names a product: there is none of that id.</summary>
public interface IUnknownProduct : IProblem
{
    /// <summary>The id that was given.</summary>
    ProductId Id { get; }

    /// <inheritdoc/>
    string IProblem.Message => "There is no such product.";
}
