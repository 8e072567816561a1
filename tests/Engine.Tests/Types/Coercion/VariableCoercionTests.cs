using System.Text.Json;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Tests.Types.Coercion;

public sealed class VariableCoercionTests
{
    private static readonly Schema Shop = Sdl.Build(
        """
        type Query { lines(lines: [Line!], any: Any, one: One): Boolean }
        input Line { sku: ID! quantity: Int = 1 kind: Kind = NORMAL extra: Line = { sku: "x", extra: null } }
        input One @oneOf { a: Int b: String }
        enum Kind { NORMAL GIFT }
        scalar Any
        """);

    [Fact]
    public void Coerce_Should_FillDefaultsAndWrapLists_When_ValuesFit()
    {
        // act
        var result = Coerce("($lines: [Line!], $size: Int = 3, $missing: ID, $null: ID = 4)", """{"lines": {"sku": 5, "kind": "GIFT"}, "null": null}""");

        // assert
        Assert.Empty(result.Errors);
        Assert.True(result.Values!.TryGet("lines", out var lines));
        var line = Assert.IsType<InputObject>(Assert.Single((List<object?>)lines!));
        Assert.Equal(["sku", "quantity", "kind", "extra"], line.Keys);
        Assert.Equal(("5", 1, "GIFT"), (line["sku"], line["quantity"], line["kind"]));
        Assert.Null(((InputObject)line["extra"]!)["extra"]);
        Assert.Equal(3, result.Values[1]);
        Assert.False(result.Values.IsGiven(2));
        Assert.True(result.Values.TryGet("null", out var explicitNull));
        Assert.Null(explicitNull);
    }

    [Theory]
    [InlineData("($a: Int!)", "{}", "Variable \"$a\" has invalid value: Expected a value of non-null type \"Int!\" to be provided.")]
    [InlineData("($a: Int!)", """{"a":null}""", "Variable \"$a\" has invalid value: Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("($a: [Line!])", """{"a":[{"sku":1},{"sku":1,"quantity":"x"}]}""", "Variable \"$a\" has invalid value at [1].quantity: Int cannot represent non-integer value: \"x\"")]
    [InlineData("($a: Line)", """{"a":{"skus":1,"sku":1}}""", "Variable \"$a\" has invalid value: Expected value of type \"Line\" not to include unknown field \"skus\". Did you mean \"sku\"? Found: { skus: 1, sku: 1 }.")]
    [InlineData("($a: Line)", """{"a":{}}""", "Variable \"$a\" has invalid value: Expected value of type \"Line\" to include required field \"sku\", found: {}.")]
    [InlineData("($a: Line)", """{"a":[1]}""", "Variable \"$a\" has invalid value: Expected value of type \"Line\" to be an object, found: [1].")]
    [InlineData("($a: Kind)", """{"a":"GIFTS"}""", "Variable \"$a\" has invalid value: Value \"GIFTS\" does not exist in \"Kind\" enum. Did you mean the enum value \"GIFT\"?")]
    [InlineData("($a: Kind)", """{"a":1}""", "Variable \"$a\" has invalid value: Enum \"Kind\" cannot represent non-string value: 1.")]
    [InlineData("($a: One)", """{"a":{"a":1,"b":"x"}}""", "Variable \"$a\" has invalid value: Within OneOf Input Object type \"One\", exactly one field must be specified, and the value for that field must be non-null.")]
    [InlineData("($a: One)", """{"a":{"a":null}}""", "Variable \"$a\" has invalid value at .a: Within OneOf Input Object type \"One\", exactly one field must be specified, and the value for that field must be non-null.")]
    [InlineData("($a: Int = \"x\")", "{}", "Variable \"$a\" has invalid default value: Int cannot represent non-integer value: \"x\"")]
    [InlineData("($a: Query)", "{}", "Variable \"$a\" expected value of type \"Query\" which cannot be used as an input type.")]
    [InlineData("($a: Nothing)", "{}", "Variable \"$a\" expected value of type \"Nothing\" which cannot be used as an input type.")]
    public void Coerce_Should_SayWhatIsWrong_When_AValueDoesNotFit(string definitions, string variables, string message)
    {
        // act
        var result = Coerce(definitions, variables);

        // assert
        Assert.Null(result.Values);
        Assert.Equal(message, Assert.Single(result.Errors).Message);
    }

    [Fact]
    public void Coerce_Should_StopAtTheLimit_When_EverythingIsWrong()
    {
        // arrange
        var numbers = string.Join(',', Enumerable.Repeat("1", 1000));

        // act
        var result = Coerce("($a: [String], $b: [String])", $$"""{"a":[{{numbers}}],"b":[{{numbers}}]}""");

        // assert
        Assert.Equal(VariableCoercion.ErrorsMax + 1, result.Errors.Count);
        Assert.Equal("Too many errors processing variables, error limit reached. Execution aborted.", result.Errors[^1].Message);
        Assert.Equal("Variable \"$a\" has invalid value at [49]: String cannot represent a non string value: 1", result.Errors[^2].Message);
    }

    [Fact]
    public void Coerce_Should_Refuse_When_InputIsNestedTooDeeply()
    {
        // arrange
        var deep = new string('[', 300) + new string(']', 300);
        var type = Enumerable.Range(0, 300).Aggregate((GraphQLType)Shop.Type("Int")!, (inner, _) => new ListType(inner));
        var errors = new InputErrors();

        // act
        var isGood = InputCoercion.TryCoerceValue(JsonDocument.Parse(deep, new JsonDocumentOptions { MaxDepth = 512 }).RootElement, type, errors, out _);

        // assert
        Assert.False(isGood);
        Assert.Equal("Input is nested more than 256 levels deep.", Assert.Single(errors.Items).Message);
    }

    private static VariableResult Coerce(string definitions, string variables)
    {
        var operation = (OperationDefinitionNode)Sdl.Parse($"query {definitions} {{ __typename }}").Definitions[0];
        return VariableCoercion.Coerce(Shop, operation, JsonDocument.Parse(variables).RootElement);
    }
}
