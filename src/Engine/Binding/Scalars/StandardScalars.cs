using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Scalars;

/// <summary>The scalars of scalars.graphql.org that need no more than the platform's own types.</summary>
public static class StandardScalars
{
    /// <summary>
    /// Binds those of <c>DateTime</c>, <c>LocalDate</c>, <c>LocalTime</c>, <c>UUID</c>, <c>URL</c>, <c>Long</c> and <c>JSON</c> that the schema has.
    /// </summary>
    public static SchemaBinder AddStandardScalars(this SchemaBinder schema)
    {
        schema.AddWhereDefined("DateTime", new DateTimeScalar());
        schema.AddWhereDefined("LocalDate", new LocalDateScalar());
        schema.AddWhereDefined("LocalTime", new LocalTimeScalar());
        schema.AddWhereDefined("UUID", new UuidScalar());
        schema.AddWhereDefined("URL", new UrlScalar());
        schema.AddWhereDefined("Long", new LongScalar());
        schema.AddWhereDefined("JSON", new JsonScalar());
        return schema;
    }

    private static void AddWhereDefined<T>(this SchemaBinder schema, string scalar, ScalarCodec<T> codec)
        where T : notnull
    {
        if (schema.Schema.Type(scalar) is ScalarType)
        {
            schema.Scalar(scalar, codec);
        }
    }
}
