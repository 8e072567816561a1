using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Introspection;

/// <summary>Resolves the fields of introspection's types over the schema's own objects (4.2).</summary>
/// <remarks>Lists are <c>IReadOnlyList&lt;object&gt;</c>, enum values are their names, defaults are printed literals.</remarks>
internal static class IntrospectionFields
{
    private static readonly FrozenDictionary<(string Type, string Field), Func<object, InputObject, object?>> Fields = Table().ToFrozenDictionary();

    /// <summary>The resolver of a field of a type whose name begins with two underscores; null when there is no such field.</summary>
    public static Func<object, InputObject, object?>? Find(string typeName, string fieldName) => Fields.GetValueOrDefault((typeName, fieldName));

    private static Dictionary<(string Type, string Field), Func<object, InputObject, object?>> Table()
    {
        var table = new Dictionary<(string, string), Func<object, InputObject, object?>>();
        AddSchema(table);
        AddType(table);
        AddMembers(table);
        AddDirective(table);
        return table;
    }

    private static void AddSchema(Dictionary<(string, string), Func<object, InputObject, object?>> table)
    {
        Add<Schema>("__Schema", "description", schema => schema.Description);
        Add<Schema>("__Schema", "types", schema => schema.Types);
        Add<Schema>("__Schema", "queryType", schema => schema.QueryType);
        Add<Schema>("__Schema", "mutationType", schema => schema.MutationType);
        Add<Schema>("__Schema", "subscriptionType", schema => schema.SubscriptionType);
        Add<Schema>("__Schema", "directives", schema => schema.Directives);

        void Add<T>(string type, string field, Func<T, object?> resolve) => table[(type, field)] = (parent, _) => resolve((T)parent);
    }

    private static void AddType(Dictionary<(string, string), Func<object, InputObject, object?>> table)
    {
        Add("kind", (type, _) => KindOf(type));
        Add("name", (type, _) => (type as NamedType)?.Name);
        Add("description", (type, _) => (type as NamedType)?.Description);
        Add("specifiedByURL", (type, _) => (type as ScalarType)?.SpecifiedByUrl);
        Add("fields", (type, arguments) => type is ComplexType complex ? Shown(complex.Fields, arguments, field => field.DeprecationReason) : null);
        Add("interfaces", (type, _) => type is ComplexType complex ? complex.DeclaredInterfaces : null);
        Add("possibleTypes", (type, _) => type switch
        {
            UnionType union => union.DeclaredTypes,
            InterfaceType implemented => implemented.PossibleTypes,
            _ => null,
        });
        Add("enumValues", (type, arguments) => type is EnumType enumType ? Shown(enumType.Values, arguments, value => value.DeprecationReason) : null);
        Add("inputFields", (type, arguments) => type is InputObjectType input ? Shown(input.Fields, arguments, field => field.DeprecationReason) : null);
        Add("ofType", (type, _) => type switch { ListType list => list.OfType, NonNullType nonNull => nonNull.OfType, _ => null });
        Add("isOneOf", (type, _) => (type as InputObjectType)?.IsOneOf);

        void Add(string field, Func<GraphQLType, InputObject, object?> resolve) =>
            table[("__Type", field)] = (parent, arguments) => resolve((GraphQLType)parent, arguments);
    }

    private static void AddMembers(Dictionary<(string, string), Func<object, InputObject, object?>> table)
    {
        Add<FieldDefinition>("__Field", "name", (field, _) => field.Name);
        Add<FieldDefinition>("__Field", "description", (field, _) => field.Description);
        Add<FieldDefinition>("__Field", "args", (field, arguments) => Shown(field.Arguments, arguments, argument => argument.DeprecationReason));
        Add<FieldDefinition>("__Field", "type", (field, _) => field.Type);
        Add<FieldDefinition>("__Field", "isDeprecated", (field, _) => field.DeprecationReason is not null);
        Add<FieldDefinition>("__Field", "deprecationReason", (field, _) => field.DeprecationReason);
        Add<InputValueDefinition>("__InputValue", "name", (value, _) => value.Name);
        Add<InputValueDefinition>("__InputValue", "description", (value, _) => value.Description);
        Add<InputValueDefinition>("__InputValue", "type", (value, _) => value.Type);
        Add<InputValueDefinition>("__InputValue", "defaultValue", (value, _) => value.DefaultValue is null ? null : Printer.Print(value.DefaultValue));
        Add<InputValueDefinition>("__InputValue", "isDeprecated", (value, _) => value.DeprecationReason is not null);
        Add<InputValueDefinition>("__InputValue", "deprecationReason", (value, _) => value.DeprecationReason);
        Add<EnumValueDefinition>("__EnumValue", "name", (value, _) => value.Name);
        Add<EnumValueDefinition>("__EnumValue", "description", (value, _) => value.Description);
        Add<EnumValueDefinition>("__EnumValue", "isDeprecated", (value, _) => value.DeprecationReason is not null);
        Add<EnumValueDefinition>("__EnumValue", "deprecationReason", (value, _) => value.DeprecationReason);

        void Add<T>(string type, string field, Func<T, InputObject, object?> resolve) =>
            table[(type, field)] = (parent, arguments) => resolve((T)parent, arguments);
    }

    private static void AddDirective(Dictionary<(string, string), Func<object, InputObject, object?>> table)
    {
        Add("name", (directive, _) => directive.Name);
        Add("description", (directive, _) => directive.Description);
        Add("isRepeatable", (directive, _) => directive.IsRepeatable);
        Add("locations", (directive, _) => directive.Locations);
        Add("args", (directive, arguments) => Shown(directive.Arguments, arguments, argument => argument.DeprecationReason));

        void Add(string field, Func<DirectiveDefinition, InputObject, object?> resolve) =>
            table[("__Directive", field)] = (parent, arguments) => resolve((DirectiveDefinition)parent, arguments);
    }

    private static ImmutableArray<T> Shown<T>(ImmutableArray<T> members, InputObject arguments, Func<T, string?> deprecationReasonOf)
        where T : class => arguments.TryGetValue("includeDeprecated", out var include) && include is true
            ? members
            : [.. members.Where(member => deprecationReasonOf(member) is null)];

    private static string KindOf(GraphQLType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        NonNullType => "NON_NULL",
        _ => throw new UnreachableException(),
    };
}
