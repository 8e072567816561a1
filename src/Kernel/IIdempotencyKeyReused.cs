namespace Omnichannel.Graph.Kernel;

/// <summary>A refusal of every command that takes an idempotency key: the key was used before for something else.</summary>
public interface IIdempotencyKeyReused : IProblem
{
    /// <inheritdoc/>
    string IProblem.Message => "This key was used before for something else; make a new one for each change.";
}
