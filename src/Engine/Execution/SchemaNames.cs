using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Execution;

/// <summary>The names that documents against a schema use, so that the parser shares the schema's strings instead of making its own.</summary>
internal static class SchemaNames
{
    public static NameTable TableOf(Schema schema) => NameTable.Of(["__typename", "__schema", "__type", .. NamesOf(schema)]);

    private static IEnumerable<string> NamesOf(Schema schema) => schema.Types
        .SelectMany(type => NamesOf(type).Prepend(type.Name))
        .Concat(schema.Directives.SelectMany(directive => directive.Arguments.Select(argument => argument.Name).Prepend(directive.Name)));

    private static IEnumerable<string> NamesOf(NamedType type) => type switch
    {
        ComplexType complex => complex.Fields.SelectMany(field => field.Arguments.Select(argument => argument.Name).Prepend(field.Name)),
        EnumType enumType => enumType.Values.Select(value => value.Name),
        InputObjectType input => input.Fields.Select(field => field.Name),
        _ => [],
    };
}
