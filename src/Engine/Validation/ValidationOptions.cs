namespace Omnichannel.Graph.Engine.Validation;

/// <summary>How <see cref="DocumentValidator"/> checks documents.</summary>
public sealed record ValidationOptions
{
    /// <summary>The defaults of every option.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>For documents that a client sent: at most 20 errors.</summary>
    public static ValidationOptions Request { get; } = new() { MaxErrors = 20 };

    /// <summary>Whether messages end in "Did you mean ...?". Off wherever introspection is off: suggestions tell the schema's names.</summary>
    public bool Suggestions { get; init; } = true;

    /// <summary>Whether documents may select <c>__schema</c> and <c>__type</c>.</summary>
    public bool Introspection { get; init; } = true;

    /// <summary>How many errors are reported before validation gives up, at least 1; one more tells that it did.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>How many comparisons the rule of field selection merging (5.3.2) may make for a document.</summary>
    /// <remarks>A field that a fragment brings to a selection set is one, so is a pair of fields, and a pair of arguments.</remarks>
    public int MaxFieldComparisons { get; init; } = 100_000;

    /// <summary>How often rules may look at a fragment or a variable on behalf of an operation, all operations of a document together.</summary>
    public int MaxFragmentWork { get; init; } = 50_000;

    /// <summary>The rules to check; tests choose single ones.</summary>
    internal RuleSet? Rules { get; init; }
}
