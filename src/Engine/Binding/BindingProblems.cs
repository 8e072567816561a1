namespace Omnichannel.Graph.Engine.Binding;

/// <summary>What is wrong, collected, so that one start shows all of it.</summary>
internal sealed class BindingProblems
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _all = [];

    /// <param name="coordinate">Where in the schema.</param>
    /// <param name="what">What is wrong, the C# member included.</param>
    /// <param name="advice">What to do.</param>
    public void Add(string coordinate, string what, string advice)
    {
        var problem = $"{coordinate}: {what} {advice}";
        if (_seen.Add(problem))
        {
            _all.Add(problem);
        }
    }

    /// <exception cref="SchemaBindingException">There are problems.</exception>
    public void ThrowIfAny()
    {
        if (_all.Count > 0)
        {
            throw new SchemaBindingException(_all);
        }
    }
}
