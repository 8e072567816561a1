namespace Omnichannel.Graph.Engine.Types.Coercion;

/// <summary>What is said about input that a type refuses; the same for values from variables and for literals.</summary>
internal static class InputMessages
{
    public static string NotProvided(GraphQLType type) => $"Expected a value of non-null type \"{type}\" to be provided.";

    public static string Null(GraphQLType type) => $"Expected value of non-null type \"{type}\" not to be null.";

    public static string NotAnObject(InputObjectType type, string found) => $"Expected value of type \"{type}\" to be an object, found: {found}.";

    public static string FieldMissing(InputObjectType type, InputValueDefinition field, string found) =>
        $"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {found}.";

    public static string FieldUnknown(InputObjectType type, string field, string found, bool hideSuggestions)
    {
        var suggestion = hideSuggestions ? "" : Suggestions.DidYouMean(field, type.Fields.Select(known => known.Name));
        return $"Expected value of type \"{type}\" not to include unknown field \"{field}\"{(suggestion is "" ? ", found" : $".{suggestion} Found")}: {found}.";
    }

    public static string NotOneField(InputObjectType type) =>
        $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.";

    public static string Refused(GraphQLType type, string found) => $"Expected value of type \"{type}\", found: {found}.";

    public static string EnumNotAString(EnumType type, string found, bool hideSuggestions) =>
        $"Enum \"{type}\" cannot represent non-string value: {found}.{MeantValue(type, found, hideSuggestions)}";

    public static string EnumNotAnEnum(EnumType type, string found, bool hideSuggestions) =>
        $"Enum \"{type}\" cannot represent non-enum value: {found}.{MeantValue(type, found, hideSuggestions)}";

    public static string EnumUnknown(EnumType type, string name, bool hideSuggestions) =>
        $"Value \"{name}\" does not exist in \"{type}\" enum.{MeantValue(type, name, hideSuggestions)}";

    public static string VariableMissing(string variable, GraphQLType type) =>
        $"Expected variable \"${variable}\" provided to type \"{type}\" to provide a runtime value.";

    public static string VariableNull(string variable, GraphQLType type) =>
        $"Expected variable \"${variable}\" provided to non-null type \"{type}\" not to be null.";

    public static string OneOfVariableMissing(string variable, string field, InputObjectType type) =>
        $"Expected variable \"${variable}\" provided to field \"{field}\" for OneOf Input Object type \"{type}\" to provide a runtime value.";

    public static string OneOfVariableNull(string variable, string field, InputObjectType type) =>
        $"Expected variable \"${variable}\" provided to field \"{field}\" for OneOf Input Object type \"{type}\" not to be null.";

    private static string MeantValue(EnumType type, string found, bool hideSuggestions) => hideSuggestions
        ? ""
        : Suggestions.Sentence("the enum value", Suggestions.Near(found, type.Values.Select(value => value.Name)));
}
