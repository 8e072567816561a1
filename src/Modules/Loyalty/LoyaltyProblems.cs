using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Contract;

namespace Omnichannel.Graph.Loyalty;

/// <summary>The case of any command that names a customer who is not there, or not the caller's.</summary>
internal interface IUnknownMember : IProblem
{
    string IProblem.Message => "There is no such customer.";
}

/// <summary>The case of any command whose proof was used before.</summary>
internal interface IProofCredited : IProblem
{
    DateTimeOffset At { get; }

    string IProblem.Message => "This was credited before; a proof counts once.";
}

/// <summary>The case of any command that names a hold that does not exist, or is somebody else's.</summary>
internal interface IUnknownPointsHold : IProblem
{
    string IProblem.Message => "There are no such points on hold.";
}

/// <summary>The case of any command whose hold was decided before.</summary>
internal interface IPointsHoldDecided : IProblem
{
    PointsHoldId Hold { get; }

    string IProblem.Message => "These points were spent, released or expired before; nothing changed.";
}
