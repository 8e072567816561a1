using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Validation;

/// <summary>Checks executable documents against a schema (specification, section 5).</summary>
public static class DocumentValidator
{
    /// <summary>Whether an operation of the document can be executed, as errors; empty when it can.</summary>
    /// <param name="schema">A schema that validates itself.</param>
    /// <param name="options">Null for <see cref="ValidationOptions.Default"/>.</param>
    /// <returns>In the order of the document, at most <see cref="ValidationOptions.MaxErrors"/> and one that says that more were left out.</returns>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Validation"/>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions? options)
    {
        options ??= ValidationOptions.Default;
        var rules = options.Rules ?? (options.Introspection ? RuleSet.Specified : RuleSet.WithoutIntrospection);
        var context = new ValidationContext(schema, document, options);
        try
        {
            new DocumentWalker(rules, context).Walk(document);
        }
        catch (ValidationAbortedException aborted)
        {
            return [.. context.Errors, aborted.Error];
        }

        return context.Errors;
    }
}
