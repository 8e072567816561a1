namespace Omnichannel.Graph.Kernel;

/// <summary>A refusal of every command that names a location: there is none of that id.</summary>
public interface IUnknownLocation : IProblem
{
    /// <summary>The id that was given.</summary>
    LocationId Id { get; }

    /// <inheritdoc/>
    string IProblem.Message => "There is no such location.";
}
