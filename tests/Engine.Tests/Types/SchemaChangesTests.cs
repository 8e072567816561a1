using Omnichannel.Graph.Engine.Types.Changes;

namespace Omnichannel.Graph.Engine.Tests.Types;

public sealed class SchemaChangesTests
{
    [Theory]
    [InlineData("type Query { a: Int } type B { b: Int }", "type Query { a: Int }", "Breaking B was removed.")]
    [InlineData("type Query { a: Int b: Int }", "type Query { a: String }", "Breaking Field Query.b was removed.", "Breaking Field Query.a changed type from Int to String.", "Breaking Standard scalar Int was removed because it is not referenced anymore.")]
    [InlineData("type Query { a: [Int] }", "type Query { a: [Int!]! }", "Safe Field Query.a changed type from [Int] to [Int!]!.")]
    [InlineData("type Query { a(b: Int!): Int }", "type Query { a(b: Int = 1, c: Int, d: Int!): Int }", "Safe Query.a(b:) added a defaultValue 1.", "Dangerous An optional argument Query.a(c:) was added.", "Breaking A required argument Query.a(d:) was added.")]
    [InlineData("type Query { a(b: I = { x: 1, y: 2 }): Int } input I { x: Int y: Int }", "type Query { a(b: I = { y: 2, x: 1 }): Int } input I { x: Int = 3 z: Int! }", "Breaking A required field I.z was added.", "Breaking Field I.y was removed.", "Safe I.x added a defaultValue 3.")]
    [InlineData("type Query { a: E } enum E { A B } union U = Query", "type Query { a: E b: Int } enum E { B C } type U { a: Int }", "Safe Field Query.b was added.", "Dangerous Enum value E.C was added.", "Breaking Enum value E.A was removed.", "Breaking U changed from a Union type to an Object type.", "Safe Int was added.")]
    [InlineData("type Query implements A { a: Int } interface A { a: Int } interface B { a: Int }", "type Query implements B { a: Int } interface A { a: Int } interface B { a: Int }", "Dangerous B added to interfaces implemented by Query.", "Breaking Query no longer implements interface A.")]
    [InlineData("directive @d(a: Int) repeatable on FIELD | QUERY type Query { a: Int }", "directive @d(b: Int!) on FIELD | OBJECT type Query { a: Int }", "Breaking A required argument @d(b:) was added.", "Breaking Argument @d(a:) was removed.", "Breaking Repeatable flag was removed from @d.", "Breaking QUERY was removed from @d.", "Safe OBJECT was added to @d.")]
    [InlineData("\"A\" type Query { a: Int }", "\"B\" type Query { a: Int }", "Safe Description of Query has changed to \"B\".")]
    public void Between_Should_TellEveryDifference_When_ASchemaChanges(string before, string after, params string[] expected)
    {
        // act
        var changes = SchemaChanges.Between(Sdl.Build(before), Sdl.Build(after));

        // assert
        Assert.Equal(expected.Order(StringComparer.Ordinal), changes.Select(change => $"{change.Severity} {change.Description}").Order(StringComparer.Ordinal));
    }
}
