using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.SchemaRules;
using Omnichannel.Graph.Engine.Types.SdlRules;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>Makes a <see cref="Schema"/> from SDL documents.</summary>
public static class SchemaBuilder
{
    /// <summary>The schema that a document defines, without checking it.</summary>
    /// <exception cref="GraphQLException">A type is used that nothing defines, or a built-in directive is applied wrongly.</exception>
    public static Schema Build(DocumentNode document) => Build([document]);

    /// <summary>The schema that several documents define together, without checking it.</summary>
    /// <exception cref="GraphQLException">A type is used that nothing defines, or a built-in directive is applied wrongly.</exception>
    public static Schema Build(params ReadOnlySpan<DocumentNode> documents)
    {
        var parts = new SchemaParts();
        foreach (var document in documents)
        {
            parts.Add(document);
        }

        return new SchemaAssembly(parts).Assemble();
    }

    /// <summary>The schema that several documents define together, checked by every rule for type systems.</summary>
    /// <exception cref="GraphQLException">Everything that is wrong with it, with places.</exception>
    public static Schema BuildValid(params ReadOnlySpan<DocumentNode> documents)
    {
        var definitions = new List<DefinitionNode>();
        foreach (var document in documents)
        {
            definitions.AddRange(document.Definitions);
        }

        var whole = new DocumentNode { Definitions = [.. definitions] };
        ThrowIfAny(SdlValidator.Validate(whole));
        var schema = Build(whole);
        ThrowIfAny(SchemaValidator.Validate(schema));
        return schema;
    }

    /// <summary>A schema with a document's definitions and extensions added, without checking it. The given schema stays as it is.</summary>
    /// <exception cref="GraphQLException">A type is used that nothing defines, or a built-in directive is applied wrongly.</exception>
    public static Schema Extend(Schema schema, DocumentNode document)
    {
        var parts = SchemaParts.Of(schema);
        parts.Add(document);
        return new SchemaAssembly(parts).Assemble();
    }

    private static void ThrowIfAny(IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count > 0)
        {
            throw new GraphQLException(errors);
        }
    }
}
