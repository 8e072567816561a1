namespace Omnichannel.Graph.Data;

/// <summary>Something that is always true of the rows, whatever commands have run and whichever of them were killed. Registered with <c>TryAddEnumerable</c>.</summary>
public interface IInvariant
{
    /// <summary>What is always true, in a few words.</summary>
    string Name { get; }

    /// <summary>Recomputes it from the rows.</summary>
    /// <returns>Each difference in a sentence that names the row and both numbers, at most a thousand; empty when it holds.</returns>
    Task<IReadOnlyList<string>> FindDifferencesAsync(GraphDbContext db, CancellationToken cancellationToken);
}
