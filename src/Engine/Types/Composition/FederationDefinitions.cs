using System.Collections.Frozen;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>The directives that a module may import with <c>@link</c> (Apollo Federation v2, up to 2.9), so that nobody has to define them.</summary>
internal static class FederationDefinitions
{
    private const string Sdl = """
        directive @key(fields: federation__FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
        directive @requires(fields: federation__FieldSet!) on FIELD_DEFINITION
        directive @provides(fields: federation__FieldSet!) on FIELD_DEFINITION
        directive @external(reason: String) on OBJECT | FIELD_DEFINITION
        directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE
          | INPUT_OBJECT | INPUT_FIELD_DEFINITION | SCHEMA
        directive @extends on OBJECT | INTERFACE
        directive @shareable repeatable on OBJECT | FIELD_DEFINITION
        directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE
          | INPUT_OBJECT | INPUT_FIELD_DEFINITION
        directive @override(from: String!, label: String) on FIELD_DEFINITION
        directive @composeDirective(name: String!) repeatable on SCHEMA
        directive @interfaceObject on OBJECT
        directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
        directive @requiresScopes(scopes: [[federation__Scope!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
        directive @policy(policies: [[federation__Policy!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
        directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
        directive @listSize(
            assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
        directive @link(url: String!, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
        scalar federation__FieldSet
        scalar federation__Scope
        scalar federation__Policy
        scalar link__Import
        enum link__Purpose { SECURITY EXECUTION }
        """;

    private static readonly DocumentNode Document = Parser.ParseDocument(new Source(Sdl));

    /// <summary>The directives by their own name, <c>@link</c> included.</summary>
    public static FrozenDictionary<string, DirectiveDefinitionNode> Directives { get; } =
        Document.Definitions.OfType<DirectiveDefinitionNode>().ToFrozenDictionary(directive => directive.Name.Value, StringComparer.Ordinal);

    /// <summary>The types that the directives' arguments have.</summary>
    public static IEnumerable<TypeDefinitionNode> Types => Document.Definitions.OfType<TypeDefinitionNode>();

    /// <summary>Whether a type belongs to federation and not to the API: what the directives use, and what a subgraph adds for its gateway.</summary>
    public static bool IsMachinery(string type) => type.StartsWith("federation__", StringComparison.Ordinal)
        || type.StartsWith("link__", StringComparison.Ordinal)
        || type is "_Any" or "_Entity" or "_Service" or "FieldSet";
}
