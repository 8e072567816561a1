using System.Globalization;
using System.Text.Json;

using Omnichannel.Graph.Engine.Binding.Scalars;
using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Tests.Binding;

public sealed class StandardScalarTests
{
    private static readonly Dictionary<string, ScalarCoercion> _scalars = new()
    {
        ["DateTime"] = new DateTimeScalar(),
        ["LocalDate"] = new LocalDateScalar(),
        ["LocalTime"] = new LocalTimeScalar(),
        ["UUID"] = new UuidScalar(),
        ["URL"] = new UrlScalar(),
        ["Long"] = new LongScalar(),
        ["JSON"] = new JsonScalar(),
    };

    [Theory]
    [InlineData("DateTime", "\"2026-03-29T14:05:00Z\"", "2026-03-29T14:05:00Z")]
    [InlineData("DateTime", "\"2026-03-29t14:05:00.1234567z\"", "2026-03-29T14:05:00.1234567Z")]
    [InlineData("DateTime", "\"2026-03-29T14:05:00.500+02:00\"", "2026-03-29T14:05:00.5+02:00")]
    [InlineData("DateTime", "\"2026-03-29T14:05:00+00:00\"", "2026-03-29T14:05:00Z")]
    [InlineData("LocalDate", "\"2024-02-29\"", "2024-02-29")]
    [InlineData("LocalTime", "\"23:59:59\"", "23:59:59")]
    [InlineData("LocalTime", "\"07:05:00.250\"", "07:05:00.25")]
    [InlineData("UUID", "\"0190F5FE-7C00-7A00-8000-0123456789AB\"", "0190f5fe-7c00-7a00-8000-0123456789ab")]
    [InlineData("URL", "\"https://example.com/a?b=c\"", "https://example.com/a?b=c")]
    [InlineData("Long", "9223372036854775807", "9223372036854775807")]
    [InlineData("Long", "-9223372036854775808", "-9223372036854775808")]
    [InlineData("JSON", "{\"a\":[1,2.5,true,null,\"x\"]}", "{\"a\":[1,2.5,true,null,\"x\"]}")]
    public void Scalar_Should_ReadAndShow_When_TheFormatIsItsOwn(string name, string json, string expected)
    {
        // arrange
        var scalar = _scalars[name];
        var literal = Parser.ParseValue(new Source(name is "JSON" ? "{ a: [1, 2.5, true, null, \"x\"] }" : json));

        // act
        var fromValue = scalar.CoerceOutputValue(scalar.CoerceInputValue(JsonElement.Parse(json))!);
        var fromLiteral = scalar.CoerceOutputValue(scalar.CoerceInputLiteral(literal)!);

        // assert
        Assert.Equal(expected, Convert.ToString(fromValue, CultureInfo.InvariantCulture));
        Assert.Equal(expected, Convert.ToString(fromLiteral, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("DateTime", "5", "DateTime cannot represent a non string value: 5")]
    [InlineData("DateTime", "\"2026-03-29\"", "DateTime cannot represent value: \"2026-03-29\"")]
    [InlineData("DateTime", "\"2026-03-29T14:05:00\"", "DateTime cannot represent value: \"2026-03-29T14:05:00\"")]
    [InlineData("DateTime", "\"2026-02-30T14:05:00Z\"", "DateTime cannot represent value: \"2026-02-30T14:05:00Z\"")]
    [InlineData("DateTime", "\"2026-03-29T14:05:00-00:00\"", "DateTime cannot represent value: \"2026-03-29T14:05:00-00:00\"")]
    [InlineData("DateTime", "\"2026-03-29T14:05:60Z\"", "DateTime cannot represent value: \"2026-03-29T14:05:60Z\"")]
    [InlineData("LocalDate", "\"2023-02-29\"", "LocalDate cannot represent value: \"2023-02-29\"")]
    [InlineData("LocalDate", "true", "LocalDate cannot represent a non string value: true")]
    [InlineData("LocalTime", "\"24:00:00\"", "LocalTime cannot represent value: \"24:00:00\"")]
    [InlineData("LocalTime", "\"17:30\"", "LocalTime cannot represent value: \"17:30\"")]
    [InlineData("LocalTime", "\"17:30:00.\"", "LocalTime cannot represent value: \"17:30:00.\"")]
    [InlineData("UUID", "\"0190f5fe7c007a0080000123456789ab\"", "UUID cannot represent value: \"0190f5fe7c007a0080000123456789ab\"")]
    [InlineData("URL", "\"/a/b\"", "URL cannot represent value: \"/a/b\"")]
    [InlineData("URL", "\"javascript:alert(1)\"", "URL cannot represent value: \"javascript:alert(1)\"")]
    [InlineData("Long", "\"5\"", "Long cannot represent non-integer value: \"5\"")]
    [InlineData("Long", "9223372036854775808", "Long cannot represent non 64-bit signed integer value: 9223372036854775808")]
    public void Scalar_Should_Refuse_When_TheFormatIsNotItsOwn(string name, string json, string message)
    {
        // arrange
        var scalar = _scalars[name];

        // act
        var fromValue = Assert.Throws<GraphQLException>(() => scalar.CoerceInputValue(JsonElement.Parse(json)));
        var fromLiteral = Assert.Throws<GraphQLException>(() => scalar.CoerceInputLiteral(Parser.ParseValue(new Source(json))));

        // assert
        Assert.Equal(message, fromValue.Message);
        Assert.Equal(message, fromLiteral.Message);
    }

    [Fact]
    public void Scalar_Should_Refuse_When_TheServersValueIsOfAnotherType()
    {
        // act
        var error = Assert.Throws<GraphQLException>(() => _scalars["LocalDate"].CoerceOutputValue("2026-01-01"));

        // assert
        Assert.Equal("Expected a value of DateOnly, found one of string.", error.Message);
    }
}
