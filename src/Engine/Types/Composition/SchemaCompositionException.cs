namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>The modules' schemas do not fit together, or one of them is not valid by itself. It stops the start; it lists everything that is wrong.</summary>
public sealed class SchemaCompositionException : Exception
{
    /// <summary>Everything that is wrong, at least one.</summary>
    public SchemaCompositionException(IReadOnlyList<string> problems)
        : base($"The schemas do not fit together in {problems.Count} {(problems.Count is 1 ? "place" : "places")}:\n- {string.Join("\n- ", problems)}") =>
        Problems = problems;

    /// <summary>One line a problem: the schema coordinate, what is wrong, the places (module, file, line, column), and what to do.</summary>
    public IReadOnlyList<string> Problems { get; }
}
