using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Returns.Contract;

namespace Omnichannel.Graph.Returns;

/// <summary>There is no such return for this caller.</summary>
internal interface IUnknownReturn : IProblem
{
    string IProblem.Message => "There is no such return.";
}

/// <summary>The return has ended otherwise.</summary>
internal interface IReturnClosed : IProblem
{
    ReturnId Return { get; }

    string IProblem.Message => "The return has ended; look at what became of it.";
}

/// <summary>The location takes nothing back, or only what was bought there.</summary>
internal interface ILocationTakesNoReturn : IProblem
{
    LocationId Location { get; }

    string IProblem.Message => "This location does not take that back; its policies say what it takes.";
}
