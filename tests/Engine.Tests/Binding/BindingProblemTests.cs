using Omnichannel.Graph.Engine.Binding;

namespace Omnichannel.Graph.Engine.Tests.Binding;

public sealed class BindingProblemTests
{
    private sealed record Thing(string? Name, int Count, IReadOnlyList<string?> Tags, int? Maybe);

    private sealed record Other(string Id);

    private sealed record ThingInput(string Name, int Extra);

    private abstract record Result
    {
        public sealed record Done(string Id) : Result;
    }

    private enum Colour
    {
        Red,
        Green,
    }

    private sealed class Silent;

    [Fact]
    public void Start_Should_ListEverything_When_SeveralThingsAreWrong()
    {
        // act
        var problems = BoundSchema.ProblemsOf(
            "type Query { thing: Thing lost: String } type Thing { name: String! count: String! tags: [String!]! maybe: Int! size: Int ranged(to: Int): Int }",
            binder => binder.Object<Thing>("Thing").Field("colour", thing => thing.Name));

        // assert
        Assert.Equal(
            [
                "Query.thing: no code answers it. Add Query(\"thing\", ...).",
                "Query.lost: no code answers it. Add Query(\"lost\", ...).",
                "Thing.name: String! excludes null, and BindingProblemTests.Thing.Name is string?. Make one of the two agree with the other.",
                "Thing.count: BindingProblemTests.Thing.Count is int, which String cannot show. Return string, or bind the type to the scalar.",
                "Thing.tags: String! excludes null, and BindingProblemTests.Thing.Tags is string?. Make one of the two agree with the other.",
                "Thing.maybe: Int! excludes null, and BindingProblemTests.Thing.Maybe is int?. Make one of the two agree with the other.",
                "Thing.size: BindingProblemTests.Thing has no property Size. Add it, or bind the field with Field(\"size\", ...) or Batch(\"size\", ...).",
                "Thing.ranged: BindingProblemTests.Thing has no property Ranged. Add it, or bind the field with Field(\"ranged\", ...) or Batch(\"ranged\", ...).",
                "Thing.colour: code is bound to it, and the schema has no such field. Add the field to the schema, or remove the binding.",
            ],
            problems);
    }

    [Fact]
    public void Start_Should_NameTypes_When_NothingIsBoundToThem()
    {
        // act
        var problems = BoundSchema.ProblemsOf(
            "type Query { other: U } type Other { id: String! } union U = Other | Forgotten type Forgotten { id: ID }",
            binder =>
            {
                binder.Query("other", () => new Other("a"));
                binder.Object<Other>("Other");
                binder.Object<Thing>("Thing");
                binder.Query("more", () => 1);
            });

        // assert
        Assert.Equal(
            [
                "Thing: BindingProblemTests.Thing is bound to it, and the schema has no such object type. Add the type to the schema, or remove the binding.",
                "Query.more: code is bound to it, and the schema has no such field. Add the field to the schema, or remove the binding.",
                "Forgotten: no C# class is bound to it. Add Object<...>(\"Forgotten\"), or return its class from a field of that type.",
            ],
            problems);
    }

    [Fact]
    public void Start_Should_NameParameters_When_ArgumentsDoNotFit()
    {
        // act
        var problems = BoundSchema.ProblemsOf(
            "type Query { a(first: Int, by: String!): Int b(id: Int!): Int c(input: ThingInput!): Int } input ThingInput { name: String size: Int }",
            binder =>
            {
                binder.Query("a", (int first, string order) => 1);
                binder.Query("b", (string id) => 1);
                binder.Query("c", (ThingInput input) => 1);
            });

        // assert
        Assert.Equal(
            [
                "Query.a(first:): the parameter int first of a lambda in BindingProblemTests cannot hold null, which Int allows. Make it int?, or the schema's type Int!.",
                "Query.a: the parameter string order of a lambda in BindingProblemTests is no argument and no service. Add the argument order to Query.a, or rename the parameter after one.",
                "Query.a(by:): a lambda in BindingProblemTests does not take this argument. Add a parameter named by.",
                "Query.b(id:): the parameter string id of a lambda in BindingProblemTests cannot hold Int. Make it byte or int or long or short.",
                "ThingInput.name: BindingProblemTests.ThingInput's string Name cannot hold null, which String allows. Make it string?, or the schema's type String!.",
                "ThingInput: BindingProblemTests.ThingInput asks for int Extra, which the schema does not have. Add extra to the schema, or remove the parameter.",
                "ThingInput.size: BindingProblemTests.ThingInput has no place for it. Add a parameter or property Size of a type that holds Int.",
            ],
            problems);
    }

    [Fact]
    public void Start_Should_NameCasesAndMembers_When_SetsDiffer()
    {
        // act
        var problems = BoundSchema.ProblemsOf(
            "type Query { colour: Colour! result: Result! } enum Colour { RED DEEP_BLUE } union Result = ThingDone type ThingDone { id: String! }",
            binder =>
            {
                binder.Query("colour", () => Colour.Red);
                binder.Query("result", Result () => new Result.Done("a"));
            });

        // assert
        Assert.Equal(
            [
                "Colour: BindingProblemTests.Colour.Green has no value in the schema. Add GREEN to the enum, or remove the member.",
                "Colour.DEEP_BLUE: BindingProblemTests.Colour has no such member. Add DeepBlue.",
                "Query.result: the case BindingProblemTests.Result.Done has no type in Result. Say which it is with Case<BindingProblemTests.Result.Done>(\"...\"); Result has ThingDone.",
                "ThingDone: no C# class is bound to it. Add Object<...>(\"ThingDone\"), or return its class from a field of that type.",
            ],
            problems);
    }

    [Fact]
    public void Start_Should_NameKeys_When_AnExtensionDoesNotMatchTheEntity()
    {
        // act
        var problems = BoundSchema.ProblemsOf(
            "directive @key(fields: String!) on OBJECT type Query { other: Other, thing: Thing } type Other @key(fields: \"id\") { id: String! size: Int! } type Thing { count: Int! more: Int }",
            binder =>
            {
                binder.Entity<Other>("Other", (IReadOnlyList<string> ids) => ids.Select(id => new Other(id)).ToList());
                binder.Extend("Other").Batch("size", (int id) => id, (IReadOnlyList<int> ids) => ids);
                binder.Query("other", () => 5);
                binder.Query("thing", () => new Thing(null, 1, [], 1));
                binder.Object<Thing>("Thing").Batch("more", thing => thing.Count, (IReadOnlyList<string> keys) => keys);
            });

        // assert
        Assert.Equal(
            [
                "Query.other: a lambda in BindingProblemTests is int, and Other is BindingProblemTests.Other or its key string. Return that.",
                "Other.size: a lambda in BindingProblemTests is bound by the key int, and the key of Other is string. Use that key.",
                "Thing.more: a lambda in BindingProblemTests takes IReadOnlyList<string> first. Let its first parameter be IReadOnlyList<int>.",
            ],
            problems.Order(StringComparer.Ordinal).Reverse().OrderBy(problem => problem[0] is 'T' ? 2 : problem[0] is 'O' ? 1 : 0));
    }

    [Fact]
    public void Start_Should_NameServices_When_TheyAreNotRegistered()
    {
        // arrange
        var binder = new SchemaBinder(Types.Sdl.Build("type Query { a: Int b: Int }"));
        binder.Query("a", (Silent silent) => 1).Query<Silent>("b");

        // act
        var error = Assert.Throws<SchemaBindingException>(() => binder.Build(type => type != typeof(Silent)));

        // assert
        Assert.Equal(
            "The code does not fit the schema in 2 places:\n"
            + "- Query.a: a lambda in BindingProblemTests needs BindingProblemTests.Silent, which is not registered. Add it to the services, or remove the parameter.\n"
            + "- Query.b: BindingProblemTests.Silent has no single method Handle or HandleAsync. Give it one.",
            error.Message);
    }
}
