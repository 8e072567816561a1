using System.Diagnostics;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>Finds the element of a schema that a coordinate names (3.14).</summary>
internal static class SchemaCoordinates
{
    /// <summary>The element, or null when the last name of the coordinate does not exist.</summary>
    /// <exception cref="GraphQLException">What should contain the element does not exist, or is of the wrong kind.</exception>
    public static SchemaElement? Resolve(Schema schema, SchemaCoordinateNode coordinate) => coordinate switch
    {
        TypeCoordinateNode node => Element(SchemaElementKind.NamedType, schema.Type(node.Name.Value)),
        MemberCoordinateNode node => Member(schema, node),
        ArgumentCoordinateNode node => Element(SchemaElementKind.FieldArgument, Field(schema, node).Argument(node.ArgumentName.Value)),
        DirectiveCoordinateNode node => Element(SchemaElementKind.Directive, schema.Directive(node.Name.Value)),
        DirectiveArgumentCoordinateNode node => Element(
            SchemaElementKind.DirectiveArgument, Directive(schema, node.Name.Value).Argument(node.ArgumentName.Value)),
        _ => throw new UnreachableException(),
    };

    private static SchemaElement? Element(SchemaElementKind kind, object? element) => element is null ? null : new SchemaElement(kind, element);

    private static SchemaElement? Member(Schema schema, MemberCoordinateNode node)
    {
        var name = node.Name.Value;
        var member = node.MemberName.Value;
        return Type(schema, name) switch
        {
            EnumType enumType => Element(SchemaElementKind.EnumValue, enumType.Value(member)),
            InputObjectType input => Element(SchemaElementKind.InputField, input.Field(member)),
            ComplexType complex => Element(SchemaElementKind.Field, schema.Field(complex, member)),
            _ => throw Refused($"Expected \"{name}\" to be an Enum, Input Object, Object or Interface type."),
        };
    }

    private static FieldDefinition Field(Schema schema, ArgumentCoordinateNode node)
    {
        var name = node.Name.Value;
        var field = node.FieldName.Value;
        var type = Type(schema, name) as ComplexType ?? throw Refused($"Expected \"{name}\" to be an object type or interface type.");
        return schema.Field(type, field) ?? throw Refused($"Expected \"{field}\" to exist as a field of type \"{name}\" in the schema.");
    }

    private static NamedType Type(Schema schema, string name) => schema.Type(name)
        ?? throw Refused($"Expected \"{name}\" to be defined as a type in the schema.");

    private static DirectiveDefinition Directive(Schema schema, string name) => schema.Directive(name)
        ?? throw Refused($"Expected \"{name}\" to be defined as a directive in the schema.");

    private static GraphQLException Refused(string message) => new(new GraphQLError(message));
}
