using System.Numerics;
using System.Text.Json;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Tests.Types.Coercion;

public sealed class ScalarCoercionTests
{
    private static readonly Schema Scalars = Sdl.Build("type Query { int: Int float: Float string: String boolean: Boolean id: ID } scalar Any");

    [Theory]
    [InlineData("Int", "7", 7)]
    [InlineData("Int", "1.0", 1)]
    [InlineData("Int", "-2147483648", int.MinValue)]
    [InlineData("Float", "3", 3.0)]
    [InlineData("Float", "1e3", 1000.0)]
    [InlineData("String", "\"a\\n\"", "a\n")]
    [InlineData("Boolean", "true", true)]
    [InlineData("ID", "4", "4")]
    [InlineData("ID", "1.0", "1")]
    [InlineData("ID", "9007199254740993", "9007199254740993")]
    [InlineData("Any", "12345678901", 12345678901L)]
    public void CoerceInputValue_Should_Accept_When_TheValueFits(string scalar, string json, object expected) =>
        Assert.Equal(expected, CoercionOf(scalar).CoerceInputValue(JsonDocument.Parse(json).RootElement));

    [Theory]
    [InlineData("Int", "1.5", "Int cannot represent non-integer value: 1.5")]
    [InlineData("Int", "2147483648", "Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("Int", "1e21", "Int cannot represent non 32-bit signed integer value: 1e+21")]
    [InlineData("Int", "1e400", "Int cannot represent non-integer value: Infinity")]
    [InlineData("Int", "[1, [2, [3]]]", "Int cannot represent non-integer value: [1, [2, [Array]]]")]
    [InlineData("Float", "\"\\u0007\"", "Float cannot represent non numeric value: \"\\u0007\"")]
    [InlineData("String", "{\"a\": {\"b\": {\"c\": 1}}}", "String cannot represent a non string value: { a: { b: [Object] } }")]
    [InlineData("Boolean", "0", "Boolean cannot represent a non boolean value: 0")]
    [InlineData("ID", "1.5", "ID cannot represent value: 1.5")]
    [InlineData("ID", "true", "ID cannot represent value: true")]
    public void CoerceInputValue_Should_SayWhy_When_TheValueDoesNotFit(string scalar, string json, string message) =>
        Assert.Equal(message, Assert.Throws<GraphQLException>(() => CoercionOf(scalar).CoerceInputValue(JsonDocument.Parse(json).RootElement)).Message);

    [Theory]
    [InlineData("Int", "007x", null)]
    [InlineData("Int", "12", 12)]
    [InlineData("Float", "12", 12.0)]
    [InlineData("Float", "1e400", null)]
    [InlineData("ID", "007", null)]
    [InlineData("ID", "12", "12")]
    [InlineData("Any", "{ a: [1, RED, 1.5, null] }", null)]
    public void CoerceInputLiteral_Should_AcceptOrRefuse_When_GivenALiteral(string scalar, string literal, object? expected)
    {
        // act
        object? coerced;
        try
        {
            coerced = CoercionOf(scalar).CoerceInputLiteral(Parser.ParseValue(new Source(literal)));
        }
        catch (GraphQLException)
        {
            coerced = null;
        }

        // assert
        Assert.Equal(expected, coerced is InputObject ? null : coerced);
    }

    [Fact]
    public void CoerceOutputValue_Should_ConvertNumbers_When_TheyFit()
    {
        // act, assert
        Assert.Equal(5, CoercionOf("Int").CoerceOutputValue(5L));
        Assert.Equal(1, CoercionOf("Int").CoerceOutputValue(true));
        Assert.Equal(12, CoercionOf("Int").CoerceOutputValue("12"));
        Assert.Equal(3, CoercionOf("Int").CoerceOutputValue(3.0m));
        Assert.Equal(0.1, CoercionOf("Float").CoerceOutputValue(0.1f));
        Assert.Equal("1e+21", CoercionOf("String").CoerceOutputValue(1e21));
        Assert.Equal("0.000001", CoercionOf("String").CoerceOutputValue(1e-6));
        Assert.Equal("1.5e-7", CoercionOf("String").CoerceOutputValue(1.5e-7));
        Assert.Equal("18446744073709551615", CoercionOf("ID").CoerceOutputValue(ulong.MaxValue));
        Assert.Equal(true, CoercionOf("Boolean").CoerceOutputValue(2));
    }

    [Fact]
    public void CoerceOutputValue_Should_SayWhy_When_TheValueDoesNotFit()
    {
        // act, assert
        Assert.Equal("Int cannot represent non 32-bit signed integer value: 9876504321", Refusal("Int", 9876504321));
        Assert.Equal("Int cannot represent non-integer value: \"one\"", Refusal("Int", "one"));
        Assert.Equal("Float cannot represent non numeric value: NaN", Refusal("Float", double.NaN));
        Assert.Equal("Float cannot represent non numeric value: 9007199254740993 (value would lose precision)", Refusal("Float", new BigInteger(9007199254740993)));
        Assert.Equal("String cannot represent value: [Object]", Refusal("String", new object()));
        Assert.Equal("Boolean cannot represent a non boolean value: \"\"", Refusal("Boolean", ""));
    }

    private static string Refusal(string scalar, object value) => Assert.Throws<GraphQLException>(() => CoercionOf(scalar).CoerceOutputValue(value)).Message;

    private static ScalarCoercion CoercionOf(string scalar) => ((ScalarType)Scalars.Type(scalar)!).Coercion;
}
