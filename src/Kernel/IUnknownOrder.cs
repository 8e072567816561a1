namespace Omnichannel.Graph.Kernel;

/// <summary>A refusal of every command that names an order: there is none of that id for this caller.</summary>
public interface IUnknownOrder : IProblem
{
    /// <inheritdoc/>
    string IProblem.Message => "There is no such order.";
}
