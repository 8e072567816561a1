using System.Text.Json;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Tests.Types.Coercion;

public sealed class LiteralCoercionTests
{
    private static readonly Schema Shop = Sdl.Build(
        """
        type Query { f(line: Line, one: One, any: Any, list: [Int!], kind: Kind, required: Int!, size: Int = 2): Boolean }
        input Line { sku: ID! quantity: Int = 1 }
        input One @oneOf { a: Int b: String }
        input Loop { self: Loop = {} }
        enum Kind { NORMAL GIFT }
        scalar Any
        """);

    [Fact]
    public void Coerce_Should_LeaveOutFields_When_TheirVariableHasNoValue()
    {
        // act
        var arguments = Coerce("f(line: { sku: $sku, quantity: $none }, any: { a: [$sku, $none], b: $none }, required: 1, size: $none)", out var error);

        // assert
        Assert.Null(error);
        var line = (InputObject)arguments["line"]!;
        Assert.Equal(("s1", 1), (line["sku"], line["quantity"]));
        var any = (InputObject)arguments["any"]!;
        Assert.Equal(["a"], any.Keys);
        Assert.Equal(["s1", null], (List<object?>)any["a"]!);
        Assert.Equal(2, arguments["size"]);
        Assert.False(arguments.ContainsKey("kind"));
    }

    [Theory]
    [InlineData("f", "Argument \"Query.f(required:)\" of required type \"Int!\" was not provided.")]
    [InlineData("f(required: $none)", "Argument \"Query.f(required:)\" has invalid value: Expected variable \"$none\" provided to type \"Int!\" to provide a runtime value.")]
    [InlineData("f(required: $null)", "Argument \"Query.f(required:)\" has invalid value: Expected variable \"$null\" provided to non-null type \"Int!\" not to be null.")]
    [InlineData("f(line: { sku: 1, quantity: \"1\" })", "Argument \"Query.f(line:)\" has invalid value at .quantity: Int cannot represent non-integer value: \"1\"")]
    [InlineData("f(one: { a: $none })", "Argument \"Query.f(one:)\" has invalid value: Expected variable \"$none\" provided to field \"a\" for OneOf Input Object type \"One\" to provide a runtime value.")]
    [InlineData("f(one: { a: 1, b: $sku })", "Argument \"Query.f(one:)\" has invalid value: Within OneOf Input Object type \"One\", exactly one field must be specified, and the value for that field must be non-null.")]
    [InlineData("f(list: [1, null])", "Argument \"Query.f(list:)\" has invalid value at [1]: Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("f(kind: \"GIFT\")", "Argument \"Query.f(kind:)\" has invalid value: Enum \"Kind\" cannot represent non-enum value: \"GIFT\". Did you mean the enum value \"GIFT\"?")]
    public void Coerce_Should_SayWhatIsWrong_When_ALiteralDoesNotFit(string field, string message)
    {
        // act
        Coerce(field, out var error);

        // assert
        Assert.Equal(message, error!.Message);
        Assert.Single(error.Locations);
    }

    [Fact]
    public void CoerceDefault_Should_Throw_When_ItContainsItself()
    {
        // arrange
        var self = ((InputObjectType)Shop.Type("Loop")!).Field("self")!;

        // act
        var exception = Assert.Throws<GraphQLException>(() => InputCoercion.CoerceDefault(self));

        // assert
        Assert.Equal("The default value of Loop.self contains itself.", exception.Message);
    }

    [Theory]
    [InlineData("Line", "{ sku: 5 }", "{ sku: 5, quantity: 1 }")]
    [InlineData("[Int!]", "7", "[7]")]
    [InlineData("Kind", "GIFT", "GIFT")]
    [InlineData("Any", "{ a: \"x\", b: [1.5, true, null] }", "{ a: \"x\", b: [1.5, true, null] }")]
    public void ValueLiteral_Should_PrintWhatReadsBack_When_AValueWasCoerced(string type, string literal, string expected)
    {
        // arrange
        var inputType = TypeResolution.Resolve(Shop, Parser.ParseType(new Source(type)))!;

        // act
        var coerced = InputCoercion.CoerceLiteral(Parser.ParseValue(new Source(literal)), inputType);

        // assert
        Assert.Equal(expected, Printer.Print(ValueLiteral.Of(coerced, inputType)!));
    }

    private static InputObject Coerce(string field, out GraphQLError? error)
    {
        var document = Sdl.Parse($"query ($sku: ID, $none: Int, $null: Int) {{ {field} }}");
        var operation = (OperationDefinitionNode)document.Definitions[0];
        var variables = VariableCoercion.Coerce(Shop, operation, JsonDocument.Parse("""{"sku": "s1", "null": null}""").RootElement).Values!;
        var node = (FieldNode)operation.SelectionSet.Selections[0];
        return ArgumentCoercion.Coerce(Shop.QueryType!.Field("f")!.Arguments, node.Arguments, node, variables, out error);
    }
}
