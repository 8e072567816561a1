using System.Text.Json;

using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Types.Introspection;

namespace Omnichannel.Graph.Engine.Tests.Types;

public sealed class ClientSchemaTests
{
    private const string String = """{ "kind": "SCALAR", "name": "String" }""";
    private const string Field = """{ "name": "a", "args": [], "type": { "kind": "SCALAR", "name": "String" } }""";

    [Fact]
    public void Build_Should_GiveTheSchemaBack_When_TheAnswerIsComplete()
    {
        // arrange
        const string Answer =
            """
            { "__schema": { "description": "The shop.", "queryType": { "kind": "OBJECT", "name": "Root" }, "mutationType": null, "directives": [
              { "name": "d", "isRepeatable": true, "locations": ["FIELD"], "args": [] } ], "types": [
              { "kind": "OBJECT", "name": "Root", "interfaces": [{ "kind": "INTERFACE", "name": "I" }], "fields": [
                { "name": "a", "description": "An A.", "deprecationReason": "old", "type": { "kind": "NON_NULL", "ofType": { "kind": "SCALAR", "name": "String" } }, "args": [
                  { "name": "i", "type": { "kind": "LIST", "ofType": { "kind": "INPUT_OBJECT", "name": "In" } }, "defaultValue": "[{ x: A }]" }] }] },
              { "kind": "INTERFACE", "name": "I", "interfaces": null, "fields": [{ "name": "a", "args": [], "type": { "kind": "SCALAR", "name": "String" } }] },
              { "kind": "UNION", "name": "U", "possibleTypes": [{ "kind": "OBJECT", "name": "Root" }] },
              { "kind": "ENUM", "name": "E", "enumValues": [{ "name": "A" }] },
              { "kind": "INPUT_OBJECT", "name": "In", "isOneOf": true, "inputFields": [{ "name": "x", "type": { "kind": "ENUM", "name": "E" } }] },
              { "kind": "SCALAR", "name": "Url", "specifiedByURL": "https://u" },
              { "kind": "SCALAR", "name": "String" }] } }
            """;

        // act
        var schema = ClientSchema.Build(JsonDocument.Parse(Answer).RootElement);

        // assert
        Assert.Equal(
            "\"\"\"The shop.\"\"\"\nschema {\n  query: Root\n}\n\ndirective @d repeatable on FIELD\n\n"
            + "type Root implements I {\n  \"\"\"An A.\"\"\"\n  a(i: [In] = [{ x: A }]): String! @deprecated(reason: \"old\")\n}\n\n"
            + "interface I {\n  a: String\n}\n\nunion U = Root\n\nenum E {\n  A\n}\n\ninput In @oneOf {\n  x: E\n}\n\nscalar Url @specifiedBy(url: \"https://u\")",
            SchemaPrinter.Print(schema));
    }

    [Theory]
    [InlineData("{}", "Invalid or incomplete introspection result. Ensure that you are passing \"data\" property of introspection response and no \"errors\" was returned alongside: {}.")]
    [InlineData("""{"__schema":{"types":[{"name":"A"}]}}""", "Invalid or incomplete introspection result. Ensure that a full introspection query is used in order to build a client schema: { name: \"A\" }.")]
    [InlineData("""{"__schema":{"types":[{"kind":"UNION","name":"A"}]}}""", "Introspection result missing possibleTypes: { kind: \"UNION\", name: \"A\" }.")]
    [InlineData("""{"__schema":{"types":[{"kind":"OBJECT","name":"A","interfaces":[],"fields":[$field]}]}}""", "Invalid or incomplete schema, unknown type: String. Ensure that a full introspection query is used in order to build a client schema.")]
    [InlineData("""{"__schema":{"types":[$string,{"kind":"OBJECT","name":"A","interfaces":[$string],"fields":[$field]}]}}""", "Expected String to be a GraphQL Interface type.")]
    [InlineData("""{"__schema":{"types":[{"kind":"INPUT_OBJECT","name":"A","inputFields":[{"name":"b","type":{"kind":"LIST"}}]}]}}""", "Decorated type deeper than introspection query.")]
    public void Build_Should_SayWhatIsMissing_When_TheAnswerIsNotComplete(string answer, string message)
    {
        // arrange
        var json = answer.Replace("$string", String, StringComparison.Ordinal).Replace("$field", Field, StringComparison.Ordinal);

        // act
        var exception = Assert.Throws<GraphQLException>(() => ClientSchema.Build(JsonDocument.Parse(json).RootElement));

        // assert
        Assert.Equal(message, exception.Message);
    }
}
