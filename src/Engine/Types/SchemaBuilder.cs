using Omnichannel.Graph.Engine.Language;

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

    /// <summary>A schema with a document's definitions and extensions added, without checking it. The given schema stays as it is.</summary>
    /// <exception cref="GraphQLException">A type is used that nothing defines, or a built-in directive is applied wrongly.</exception>
    public static Schema Extend(Schema schema, DocumentNode document)
    {
        var parts = SchemaParts.Of(schema);
        parts.Add(document);
        return new SchemaAssembly(parts).Assemble();
    }
}
