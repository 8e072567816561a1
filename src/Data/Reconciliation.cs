namespace Omnichannel.Graph.Data;

/// <summary>Recomputes the invariants of all modules.</summary>
public sealed class Reconciliation(GraphDatabase database, IEnumerable<IInvariant> invariants)
{
    /// <summary>Every difference, with the invariant that it breaks; empty when all hold.</summary>
    public async Task<IReadOnlyList<BrokenInvariant>> FindAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        List<BrokenInvariant> found = [];
        foreach (var invariant in invariants)
        {
            var differences = await invariant.FindDifferencesAsync(db, cancellationToken);
            found.AddRange(differences.Select(difference => new BrokenInvariant(invariant.Name, difference)));
        }

        return found;
    }
}

/// <summary>Something that is not as it always should be.</summary>
/// <param name="Invariant">What should be true.</param>
/// <param name="Difference">What is not.</param>
public sealed record BrokenInvariant(string Invariant, string Difference);
