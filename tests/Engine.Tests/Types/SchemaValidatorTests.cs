using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Types.SchemaRules;

namespace Omnichannel.Graph.Engine.Tests.Types;

public sealed class SchemaValidatorTests
{
    [Theory]
    [InlineData("type A { a: Int }", "Query root type must be provided.")]
    [InlineData("schema { query: I } input I { a: Int }", "1:17 Query root type must be Object type, it cannot be I.")]
    [InlineData("schema { query: Q mutation: Q } type Q { a: Int }", "1:17 1:29 All root types must be different, \"Q\" type is used as query and mutation root types.")]
    [InlineData("type Query { __a: Int }", "1:14 Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData("type Query", "1:1 Type Query must define one or more fields.")]
    [InlineData("type Query { a: I } input I { b: Query }", "1:17 The type of Query.a must be Output Type but got: I.", "1:34 The type of I.b must be Input Type but got: Query.")]
    [InlineData("type Query { a(b: Query): Int }", "1:19 The type of Query.a(b:) must be Input Type but got: Query.")]
    [InlineData("type Query { a(b: Int! @deprecated): Int }", "1:24 1:19 Required argument Query.a(b:) cannot be deprecated.")]
    [InlineData("type Query { a(b: I): Int } input I { c: Int! @deprecated }", "1:47 1:42 Required input field I.c cannot be deprecated.")]
    [InlineData("type Query { a(b: [Int] = [1, \"x\"]): Int }", "1:31 Query.a(b:) has invalid default value at [1]: Int cannot represent non-integer value: \"x\"")]
    [InlineData("type Query implements Query & U { a: Int } union U = Query", "1:23 Type Query must only implement Interface types, it cannot implement Query.", "1:31 Type Query must only implement Interface types, it cannot implement U.")]
    [InlineData("type Query implements A & A { a: Int } interface A { a: Int }", "1:23 1:27 Type Query can only implement A once.")]
    [InlineData("type Query { a: Int } interface A implements A { a: Int }", "1:46 Type A cannot implement itself because it would create a circular reference.")]
    [InlineData("type Query implements B { a: Int } interface A { a: Int } interface B implements A { a: Int }", "1:82 1:23 Type Query must implement A because it is implemented by B.")]
    [InlineData("type Query implements A { b: Int } interface A { a: Int }", "1:50 1:1 Interface field A.a expected but Query does not provide it.")]
    [InlineData("type Query implements A { a: Int } interface A { a: Int! }", "1:53 1:30 Interface field A.a expects type Int! but Query.a is type Int.")]
    [InlineData("type Query implements A { a: Int } interface A { a(b: Int): Int }", "1:52 1:27 Interface field argument A.a(b:) expected but Query.a does not provide it.")]
    [InlineData("type Query implements A { a(b: Int!): Int } interface A { a(b: Int): Int }", "1:64 1:32 Interface field argument A.a(b:) expects type Int but Query.a(b:) is type Int!.")]
    [InlineData("type Query implements A { a(b: Int!): Int } interface A { a: Int }", "1:29 1:59 Argument \"Query.a(b:)\" must not be required type \"Int!\" if not provided by the Interface field \"A.a\".")]
    [InlineData("type Query implements A { a: Int @deprecated } interface A { a: Int }", "1:34 1:30 Interface field A.a is not deprecated, so implementation field Query.a must not be deprecated.")]
    [InlineData("type Query { a: U } union U", "1:21 Union type U must define one or more member types.")]
    [InlineData("type Query { a: U } union U = Query | Query | Int", "1:31 1:39 Union type U can only include type Query once.", "1:47 Union type U can only include Object types, it cannot include Int.")]
    [InlineData("type Query { a: E } enum E", "1:21 Enum type E must define one or more values.")]
    [InlineData("type Query { a(b: I): Int } input I", "1:29 Input Object type I must define one or more fields.")]
    [InlineData("type Query { a(b: I): Int } input I @oneOf { c: Int! d: Int = 1 }", "1:49 OneOf input field I.c must be nullable.", "1:54 OneOf input field I.d cannot have a default value.")]
    [InlineData("type Query { a(b: I): Int } input I { c: J! } input J { d: I! e: [I!]! }", "1:39 1:57 Input Object I cannot be provided a finite value because it references itself through fields: I.c, J.d.")]
    [InlineData("type Query { a(b: I): Int } input I @oneOf { c: I d: J } input J { e: I! }", "1:46 Input Object I cannot be provided a finite value because it references itself through fields: I.c.", "1:51 1:68 Input Object I cannot be provided a finite value because it references itself through fields: I.d, J.e.")]
    [InlineData("type Query { a(b: I): Int } input I { c: J = {} } input J { d: I = {} }", "1:46 1:68 Invalid circular reference. The default value of Input Object field I.c references itself via the default values of: J.d.")]
    public void Validate_Should_PointAtThePlaces_When_ASchemaBreaksARule(string sdl, params string[] expected) =>
        Assert.Equal(expected, Errors.Of(SchemaValidator.Validate(Sdl.Build(sdl))));

    [Fact]
    public void Validate_Should_FindNothing_When_EveryConstructIsUsedWell()
    {
        // arrange
        var document = Sdl.Parse(
            """
            schema @d { query: Q mutation: M }
            directive @d(a: In = { b: [1] }) repeatable on SCHEMA | OBJECT
            type Q implements N & E @d(a: { b: null }) { id: ID! old: Int @deprecated any(x: One, y: Int = 1): U }
            interface N implements E { id: ID! old: Int @deprecated }
            interface E { id: ID }
            union U = Q | M
            type M { id: ID }
            input In { b: [Int!] self: In more: In = { self: null, more: null } }
            input One @oneOf { a: Int b: One }
            """);

        // act, assert
        Assert.NotNull(SchemaBuilder.BuildValid(document));
    }

    [Fact]
    public void BuildValid_Should_ThrowEverythingWrong_When_ADocumentIsNotValid()
    {
        // act
        var exception = Assert.Throws<GraphQLException>(() => SchemaBuilder.BuildValid(Sdl.Parse("type Query { a: X b: Y }")));

        // assert
        Assert.Equal(["1:17 Unknown type \"X\".", "1:22 Unknown type \"Y\"."], Errors.Of(exception.Errors));
    }
}
