namespace Omnichannel.Graph.Kernel;

/// <summary>The case of any command whose key was used before for something else: <c>type IdempotencyKeyReused</c> of every module.</summary>
public interface IIdempotencyKeyReused : IProblem;
