using System.Text.Json;

using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Federation;
using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Tests.Binding;
using Omnichannel.Graph.Engine.Tests.Types;
using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Types.Coercion;
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

    private static readonly int[] _sizes = [1, 3, 250];

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

    private static double CostOf(CostModel model, DocumentNode document, int count)
    {
        var operation = (OperationDefinitionNode)document.Definitions[0];
        var them = Enumerable.Range(1, count).Select(id => new { __typename = "Product", id });
        var variables = VariableCoercion.Coerce(model.Schema, operation, JsonSerializer.SerializeToElement(new { them }));
        return CostPlan.Compile(model, document, operation).Evaluate(variables.Values!).TypeCost - 1;
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

    [Theory]
    [InlineData("")]
    [InlineData(CostDirectives.Sdl)]
    public void Add_Should_SizeEntitiesByTheirNumber_WhetherOrNotTheSchemaDefinesListSizes(string definitions)
    {
        // arrange
        var model = new CostModel(SubgraphSurface.Add(Sdl.Build($"{definitions} {Shop}")), CostOptions.Default);
        var document = Parser.ParseDocument(new Source("query($them: [_Any!]!) { _entities(representations: $them) { __typename } }"));

        // act
        var costs = _sizes.Select(count => CostOf(model, document, count));

        // assert
        Assert.Equal(_sizes.Select(size => (double)size), costs);
    }

    private const string Books =
        """
        directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT
        directive @external on FIELD_DEFINITION
        type Query { book: Book }
        type Book @key(fields: "id") @key(fields: "isbn") @key(fields: "shelf { row } place") @key(fields: "title", resolvable: false) {
          id: ID! isbn: String! shelf: Shelf! place: Int! title: String! rating: Int @external
        }
        type Shelf { row: Int! }
        """;

    private static readonly Book[] _books = [new("1", "978-1", new Shelf(4), 1, "One"), new("2", "978-2", new Shelf(4), 2, "Two")];

    [Fact]
    public async Task Entities_Should_BeLoadedByTheKeyThatComes_When_ATypeHasSeveral()
    {
        // arrange
        var schema = BindBooks(by => by.By("isbn", ByIsbn).By("place shelf { row }", ByPlace));

        // act
        var entities = (IReadOnlyList<object?>)(await schema.QueryAsync(
            """
            _entities(representations: [
              { __typename: "Book", isbn: "978-2" }, { __typename: "Book", id: "1" }, { __typename: "Book", shelf: { row: 4 }, place: 2 }, { __typename: "Book", isbn: "404" },
              { __typename: "Book", id: null, isbn: "978-1", rating: 5 }, { __typename: "Book", id: "1", isbn: "978-2" }, { __typename: "Book", title: "One" },
              { __typename: "Book", shelf: { row: 4 } }, { __typename: "Book", isbn: 978 }])
            """))!;

        // assert: each key is loaded once, and what fails does so alone
        const string none = "A representation of Book needs the fields of one of its keys: \"id\", or \"isbn\", or \"shelf.row place\".";
        Assert.Equal([_books[1], _books[0], _books[1], null, _books[0] with { Rating = 5 }, _books[0]], entities.Take(6));
        Assert.Equal([none, none, "A representation of Book needs \"isbn\" of type String!."], entities.Skip(6).Select(MessageOf));
        Assert.Equal(["isbns 978-2,404,978-1", "ids 1", "places 4/2"], _loads);
    }

    [Fact]
    public void Build_Should_NameTheKeys_When_TheyAndTheCodeDoNotAgree()
    {
        // act
        var missing = Assert.Throws<SchemaBindingException>(() => BindBooks(book => book.By("isbn", ByIsbn)));
        var unknown = Assert.Throws<SchemaBindingException>(() => BindBooks(book => book.By("isbn", ByIsbn).By("place shelf { row }", ByPlace).By("title", ByIsbn)));

        // assert
        Assert.Contains("a gateway may ask for it by \"shelf.row place\", and nothing loads by that.", missing.Message, StringComparison.Ordinal);
        Assert.Contains("it is bound by another key, \"title\", and has no such key beside its first one.", unknown.Message, StringComparison.Ordinal);
    }

    private BoundSchema BindBooks(Action<ObjectBinding<Book>> keys)
    {
        var binder = new SchemaBinder(SubgraphSurface.Add(Sdl.Build(Books))).Subgraph(Books);
        binder.Query("book", Book () => _books[0]);
        keys(binder.Entity<Book>("Book", (IReadOnlyList<string> ids) =>
        {
            _loads.Add($"ids {string.Join(',', ids)}");
            return _books.Where(book => ids.Contains(book.Id)).ToDictionary(book => book.Id);
        }));
        return new BoundSchema(binder.Build());
    }

    private Dictionary<string, Book> ByIsbn(IReadOnlyList<string> isbns)
    {
        _loads.Add($"isbns {string.Join(',', isbns)}");
        return _books.Where(book => isbns.Contains(book.Isbn)).ToDictionary(book => book.Isbn);
    }

    private Dictionary<BookPlace, Book> ByPlace(IReadOnlyList<BookPlace> places)
    {
        _loads.Add($"places {string.Join(',', places.Select(place => $"{place.Row}/{place.Place}"))}");
        return _books.ToDictionary(book => new BookPlace(book.Shelf.Row, book.Place));
    }

    private sealed record Shelf(int Row);

    private readonly record struct BookPlace(int Row, int Place);

    private sealed record Book(string Id, string Isbn, Shelf Shelf, int Place, string Title)
    {
        public int? Rating { get; init; }
    }

    private sealed record Store(int Number);

    private readonly record struct OfferKey(string Sku, int Store);

    private sealed record Offer(string Sku, Store Store)
    {
        public int? Weight { get; init; }
    }
}
