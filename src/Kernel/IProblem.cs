namespace Omnichannel.Graph.Kernel;

/// <summary>Why a command did not do what it was asked: the C# side of <c>interface Problem</c>. A command that gives one has changed nothing.</summary>
public interface IProblem
{
    /// <summary>For people. Programs look at the type and its other members.</summary>
    string Message { get; }
}
