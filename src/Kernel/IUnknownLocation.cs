namespace Omnichannel.Graph.Kernel;

/// <summary>The case of any command that was asked for a location that does not exist: <c>type UnknownLocation</c> of every module.</summary>
public interface IUnknownLocation : IProblem
{
    /// <summary>The id that was given.</summary>
    LocationId Id { get; }
}
