using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Stores;

/// <summary>The case of any command whose location has changed since: <c>type LocationVersionConflict</c>.</summary>
internal interface ILocationVersionConflict : IProblem
{
    /// <summary>Null when there is none.</summary>
    LocationId? Current { get; }
}
