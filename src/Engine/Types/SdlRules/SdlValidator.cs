using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SdlRules;

/// <summary>Checks type system documents before a schema is built from them (5, as far as it concerns type systems, and 3).</summary>
internal static class SdlValidator
{
    /// <summary>Everything that is wrong with a document, in the order in which the rules come upon it.</summary>
    /// <param name="schema">The schema that the document extends; null when it defines one.</param>
    public static IReadOnlyList<GraphQLError> Validate(DocumentNode document, Schema? schema = null)
    {
        var context = new SdlContext(document, schema);
        new SdlWalker(context, Rules(context)).Walk(document);
        return context.Errors;
    }

    private static SdlRule[] Rules(SdlContext context) =>
    [
        new LoneSchemaDefinition(context),
        new UniqueOperationTypes(context),
        new UniqueTypeNames(context),
        new UniqueEnumValueNames(context),
        new UniqueFieldDefinitionNames(context),
        new UniqueArgumentDefinitionNames(context),
        new UniqueDirectiveNames(context),
        new KnownTypeNames(context),
        new KnownDirectives(context),
        new UniqueDirectivesPerLocation(context),
        new PossibleTypeExtensions(context),
        new KnownArgumentNamesOnDirectives(context),
        new UniqueArgumentNames(context),
        new UniqueInputFieldNames(context),
        new ProvidedRequiredArgumentsOnDirectives(context),
    ];
}
