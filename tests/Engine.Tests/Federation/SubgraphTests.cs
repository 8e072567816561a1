using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Federation;
using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Tests.Binding;
using Omnichannel.Graph.Engine.Tests.Types;
using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Validation.Limits.Cost;

namespace Omnichannel.Graph.Engine.Tests.Federation;

public sealed class SubgraphTests
{
    private const string Shop =
        """
        directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT
        type Query { product: Product level: Level }
        type Product @key(fields: "id") { id: ID! name: String! }
        type Level @key(fields: "product store") { product: ID! store: Int! free: Int! }
        """;

    private readonly List<string> _loads = [];

    private sealed record Product(string Id, string Name);

    private readonly record struct LevelKey(string Product, int Store);

    private sealed record Level(string Product, int Store, int Free);

    [Fact]
    public void Add_Should_AddTheFieldsOfAGateway_When_ThereAreEntities()
    {
        // act
        var printed = SchemaPrinter.Print(SubgraphSurface.Add(Sdl.Build(Shop)));

        // assert
        Assert.Contains("  _service: _Service!\n  _entities(representations: [_Any!]!): [_Entity]!\n", printed, StringComparison.Ordinal);
        Assert.Contains("union _Entity = Product | Level", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_Should_LeaveOutEntities_When_ThereAreNone()
    {
        // act
        var printed = SchemaPrinter.Print(SubgraphSurface.Add(Sdl.Build("type Product { id: ID! }")));

        // assert
        Assert.Equal("type Product {\n  id: ID!\n}\n\nscalar _Any\n\ntype _Service {\n  sdl: String\n}\n\ntype Query {\n  _service: _Service!\n}", printed);
    }

    [Fact]
    public async Task Entities_Should_KeepOrderAndFailOneByOne_When_SomeCannotBeResolved()
    {
        // arrange
        var schema = Bind();

        // act
        var entities = (IReadOnlyList<object?>)(await schema.QueryAsync(
            """
            _entities(representations: [
              { __typename: "Product", id: 2 }, { __typename: "Level", product: "p1", store: 7 }, { __typename: "Product", id: "404" },
              { __typename: "Nothing" }, { id: 1 }, { __typename: "Level", product: "p1", store: "x" }, { __typename: "Product", id: "2" }])
            """))!;

        // assert
        Assert.Equal(new Product("2", "Product 2"), entities[0]);
        Assert.Equal(new Level("p1", 7, 3), entities[1]);
        Assert.Null(entities[2]);
        Assert.Equal("This subgraph has no entity \"Nothing\".", MessageOf(entities[3]));
        Assert.Equal("A representation is an object with __typename and the fields of a key.", MessageOf(entities[4]));
        Assert.Equal("A representation of Level needs \"store\" of type Int!.", MessageOf(entities[5]));
        Assert.Same(entities[0], entities[6]);
        Assert.Equal(["products 2,404", "levels p1/7"], _loads);
    }

    [Fact]
    public async Task Service_Should_AnswerTheSdl_When_Asked()
    {
        // arrange
        var schema = Bind();

        // act
        var service = await schema.QueryAsync("_service");

        // assert
        Assert.Equal([Shop], await schema.ResolveAsync("_Service", "sdl", [service!]));
    }

    [Fact]
    public void Sdl_Should_GrowTypesByWhatEachModuleSays()
    {
        // arrange
        string[] modules =
        [
            """
            "Shared." scalar Day directive @seen on OBJECT
            "Known by its id." type Product @key(fields: "id") { id: ID! saved: Boolean! }
            """,
            """
            "Shared." scalar Day directive @seen on OBJECT
            "Sold." type Product implements Node @key(fields: "id") @seen { id: ID! name: String! }
            """,
        ];

        // act
        var sdl = SubgraphSdl.Of(modules.Select(module => Parser.ParseDocument(new Source(module))));

        // assert
        Assert.Equal(
            """"
            "Shared."
            scalar Day

            directive @seen on OBJECT

            "Known by its id."
            type Product implements Node @key(fields: "id") @seen {
              id: ID!
              saved: Boolean!
              name: String!
            }
            """",
            sdl);
    }

    private static string? MessageOf(object? failed) => ((GraphQLException?)((FieldError?)failed)?.Exception)?.Message;

    private BoundSchema Bind()
    {
        var binder = new SchemaBinder(SubgraphSurface.Add(Sdl.Build(Shop))).Subgraph(Shop);
        binder.Query("product", Product () => new Product("1", "Product 1"));
        binder.Query("level", Level () => new Level("p1", 7, 3));
        binder.Entity<Product>("Product", (IReadOnlyList<string> ids) =>
        {
            _loads.Add($"products {string.Join(',', ids)}");
            return ids.Where(id => id != "404").ToDictionary(id => id, id => new Product(id, $"Product {id}"));
        });
        binder.Entity<Level>("Level", (IReadOnlyList<LevelKey> keys) =>
        {
            _loads.Add($"levels {string.Join(',', keys.Select(key => $"{key.Product}/{key.Store}"))}");
            return keys.ToDictionary(key => key, key => new Level(key.Product, key.Store, 3));
        });
        return new BoundSchema(binder.Build());
    }

    [Fact]
    public async Task Entities_Should_ReadNestedKeysAndRequiredValues_When_TheGatewaySendsThem()
    {
        // arrange
        const string sdl =
            """
            directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT
            directive @external on FIELD_DEFINITION
            directive @requires(fields: String!) on FIELD_DEFINITION
            type Query { offer: Offer }
            type Offer @key(fields: "sku store { number }") { sku: ID! store: Store! weight: Int @external shipping: Int @requires(fields: "weight") }
            type Store { number: Int! }
            """;
        var stored = new Offer("a", new Store(7)) { Weight = 1 };
        var binder = new SchemaBinder(SubgraphSurface.Add(Sdl.Build(sdl))).Subgraph(sdl);
        binder.Query("offer", Offer () => stored);
        binder.Entity<Offer>("Offer", (IReadOnlyList<OfferKey> keys) => keys.Where(key => key is ("a", 7)).ToDictionary(key => key, _ => stored))
            .Field("shipping", (Offer offer) => offer.Weight * 10);
        var schema = new BoundSchema(binder.Build());

        // act
        var entities = (IReadOnlyList<object?>)(await schema.QueryAsync(
            """
            _entities(representations: [
              { __typename: "Offer", sku: "a", store: { number: 7 }, weight: 3 }, { __typename: "Offer", sku: "a", store: { number: 7 } },
              { __typename: "Offer", sku: "a", store: { number: 8 } }, { __typename: "Offer", sku: "a", store: 7 }])
            """))!;
        var shipping = await schema.ResolveAsync("Offer", "shipping", [entities[0]!, entities[1]!]);

        // assert
        Assert.Equal([30, 10], shipping);
        Assert.Same(stored, entities[1]);
        Assert.Equal(1, stored.Weight);
        Assert.Null(entities[2]);
        Assert.Equal("A representation of Offer needs \"store.number\" of type Int!.", MessageOf(entities[3]));
    }

    [Fact]
    public void Add_Should_SizeEntitiesByTheirNumber_When_TheSchemaKnowsListSizes()
    {
        // act
        var schema = SubgraphSurface.Add(Sdl.Build($"{CostDirectives.Sdl} {Shop}"));

        // assert
        var directive = Assert.Single(schema.QueryType!.Field("_entities")!.Directives);
        Assert.Equal("@listSize(slicingArguments: [\"representations\"])", Printer.Print(directive));
    }

    private sealed record Store(int Number);

    private readonly record struct OfferKey(string Sku, int Store);

    private sealed record Offer(string Sku, Store Store)
    {
        public int? Weight { get; init; }
    }
}
