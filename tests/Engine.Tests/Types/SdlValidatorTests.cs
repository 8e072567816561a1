using Omnichannel.Graph.Engine.Types.SdlRules;

namespace Omnichannel.Graph.Engine.Tests.Types;

public sealed class SdlValidatorTests
{
    [Theory]
    [InlineData("schema { query: A } schema { query: A } type A { a: Int }", "1:21 Must provide only one schema definition.", "1:10 1:30 There can be only one query type in schema.")]
    [InlineData("type A { a: Int } scalar A", "1:6 1:26 There can be only one type named \"A\".")]
    [InlineData("enum E { A A }", "1:10 1:12 Enum value \"E.A\" can only be defined once.")]
    [InlineData("type A { a: Int } extend type A { a: Int }", "1:10 1:35 Field \"A.a\" can only be defined once.")]
    [InlineData("input A { a: Int a: Int }", "1:11 1:18 Field \"A.a\" can only be defined once.")]
    [InlineData("type A { a(b: Int b: Int): Int }", "1:12 1:19 Argument \"A.a(b:)\" can only be defined once.")]
    [InlineData("directive @d(a: Int a: Int) on FIELD", "1:14 1:21 Argument \"@d(a:)\" can only be defined once.")]
    [InlineData("directive @d on FIELD directive @d on FIELD", "1:12 1:34 There can be only one directive named \"@d\".")]
    [InlineData("type Product { a: [Produkt!]! }", "1:20 Unknown type \"Produkt\". Did you mean \"Product\"?")]
    [InlineData("type A @skip(if: true) @no { a: Int }", "1:8 Directive \"@skip\" may not be used on OBJECT.", "1:24 Unknown directive \"@no\".")]
    [InlineData("type A { a(b: Int @deprecated @oneOf): Int }", "1:31 Directive \"@oneOf\" may not be used on ARGUMENT_DEFINITION.")]
    [InlineData("input A @oneOf { a: Int } extend input A @oneOf", "1:9 1:42 The directive \"@oneOf\" can only be used once at this location.")]
    [InlineData("type A { a: Int } extend input A { b: Int }", "1:1 1:19 Cannot extend non-input object type \"A\".")]
    [InlineData("type Ab { a: Int } extend type Ac { b: Int }", "1:32 Cannot extend type \"Ac\" because it is not defined. Did you mean \"Ab\"?")]
    [InlineData("type A { a: Int @deprecated(reasn: \"x\") }", "1:29 Unknown argument \"reasn\" on directive \"@deprecated\". Did you mean \"reason\"?")]
    [InlineData("type A { a: Int @deprecated(reason: \"x\", reason: \"y\") }", "1:29 1:42 There can be only one argument named \"reason\".")]
    [InlineData("input A { a: A = { a: null, a: null } }", "1:20 1:29 There can be only one input field named \"a\".")]
    [InlineData("scalar A @specifiedBy", "1:10 Argument \"@specifiedBy(url:)\" of type \"String!\" is required, but it was not provided.")]
    public void Validate_Should_PointAtThePlaces_When_ADocumentBreaksARule(string sdl, params string[] expected) =>
        Assert.Equal(expected, Errors.Of(SdlValidator.Validate(Sdl.Parse(sdl))));

    [Theory]
    [InlineData("schema { query: Query }", "1:1 Cannot define a new schema within a schema extension.", "1:10 Type for query already defined in the schema. It cannot be redefined.")]
    [InlineData("type Query { b: Int }", "1:6 Type \"Query\" already exists in the schema. It cannot also be defined in this type definition.", "1:14 Field \"Query.b\" already exists in the schema. It cannot also be defined in this type extension.")]
    [InlineData("extend enum E { A }", "1:17 Enum value \"E.A\" already exists in the schema. It cannot also be defined in this type extension.")]
    [InlineData("directive @d on FIELD", "1:12 Directive \"@d\" already exists in the schema. It cannot be redefined.")]
    [InlineData("extend scalar E @d", "1:17 Directive \"@d\" may not be used on SCALAR.", "1:1 Cannot extend non-scalar type \"E\".")]
    public void Validate_Should_KnowTheSchema_When_ADocumentExtendsOne(string sdl, params string[] expected)
    {
        // arrange
        var schema = Sdl.Build("type Query { b: E } enum E { A } directive @d on ENUM");

        // act
        var errors = SdlValidator.Validate(Sdl.Parse(sdl), schema);

        // assert
        Assert.Equal(expected.Order(StringComparer.Ordinal), Errors.Of(errors).Order(StringComparer.Ordinal));
    }
}
