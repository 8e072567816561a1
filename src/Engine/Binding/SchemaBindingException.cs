namespace Omnichannel.Graph.Engine.Binding;

/// <summary>The code does not fit the schema. A bug that stops the start; it lists everything that is wrong.</summary>
public sealed class SchemaBindingException : Exception
{
    /// <summary>Everything that is wrong, at least one.</summary>
    public SchemaBindingException(IReadOnlyList<string> problems)
        : base($"The code does not fit the schema in {problems.Count} {(problems.Count == 1 ? "place" : "places")}:\n- {string.Join("\n- ", problems)}") =>
        Problems = problems;

    /// <summary>One line a problem: the schema coordinate, the C# member, and what to do.</summary>
    public IReadOnlyList<string> Problems { get; }
}
