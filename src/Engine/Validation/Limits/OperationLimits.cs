using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Limits;

/// <summary>Refuses operations that are larger than a server cares to execute. Linear in the document, whether or not it is valid.</summary>
public static class OperationLimits
{
    /// <summary>The limits that the operation exceeds, as errors with the code <c>LIMIT_EXCEEDED</c>; empty when there are none.</summary>
    /// <param name="document">The document; fragments that it lacks and fragments that spread themselves count as nothing.</param>
    /// <param name="operation">The operation of the document that is to be executed.</param>
    public static IReadOnlyList<GraphQLError> Check(DocumentNode document, OperationDefinitionNode operation, LimitOptions options)
    {
        var measure = new OperationMeasure(document);
        SelectionSize size;
        try
        {
            size = measure.Measure(operation);
        }
        catch (ValidationAbortedException aborted)
        {
            return [aborted.Error];
        }

        var errors = new List<GraphQLError>();
        Require(size.Depth, options.MaxOperationDepth, "maxOperationDepth", "levels of fields");
        Require(measure.Aliases, options.MaxAliases, "maxAliases", "aliases");
        Require(measure.Directives, options.MaxDirectives, "maxDirectives", "directives");
        Require(size.Fields, options.MaxSelectedFields, "maxSelectedFields", "fields");
        Require(size.Spreads, options.MaxFragmentVisits, "maxFragmentVisits", "fragments to visit");
        Require(size.IntrospectionDepth, options.MaxIntrospectionDepth, "maxIntrospectionDepth", "levels of introspection");
        Require(size.IntrospectionLists, options.MaxIntrospectionLists, "maxIntrospectionLists", "lists of introspection inside each other");
        if (operation.Operation is OperationType.Mutation)
        {
            Require(size.RootFields, options.MaxMutationFields, "maxMutationFields", "root fields");
        }

        return errors;

        void Require(long found, int max, string limit, string what)
        {
            if (found > max)
            {
                errors.Add(LimitError.Of(limit, max, $"The operation has too many {what}", operation));
            }
        }
    }
}
