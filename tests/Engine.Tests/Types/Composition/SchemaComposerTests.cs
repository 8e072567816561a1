using Omnichannel.Graph.Engine.Federation;
using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Types.Composition;

namespace Omnichannel.Graph.Engine.Tests.Types.Composition;

public sealed class SchemaComposerTests
{
    private const string Link =
        "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\", import: [\"@key\", \"@shareable\", \"@external\", \"@requires\", \"@provides\", \"@override\", \"@inaccessible\", \"@interfaceObject\", \"@authenticated\", { name: \"@cost\", as: \"@price\" }])\n";

    private const string Catalog =
        """
        type Query { "All of them." products(first: Int = 10): [Product!]! }
        "An article."
        type Product @key(fields: "id") { id: ID! name: String! @federation__tag(name: "x") category: Category price: Money! @price(weight: 3) }
        type Category @key(fields: "id") { id: ID! title: String }
        type Money @shareable { amount: Int! currency: String! }
        enum Kind { A }
        """;

    private const string Stock =
        """
        extend type Query { stock(id: ID!): Stock @authenticated }
        extend type Product @key(fields: "id") { id: ID! stock: Stock }
        type Stock { free: Int! product: Product value: Money }
        type Money @shareable { amount: Int currency: String! }
        enum Kind { B }
        """;

    private const string Together =
        """"
        type Query {
          """All of them."""
          products(first: Int = 10): [Product!]!
          stock(id: ID!): Stock
        }

        """An article."""
        type Product {
          id: ID!
          name: String!
          category: Category
          price: Money!
          stock: Stock
        }

        type Category {
          id: ID!
          title: String
        }

        type Money {
          amount: Int
          currency: String!
        }

        enum Kind {
          A
          B
        }

        type Stock {
          free: Int!
          product: Product
          value: Money
        }
        """";

    private const string Media =
        """
        schema { query: Root }
        type Root { a(filter: Filter, kind: Mode, only: Int): Media @shareable b: Book state: State }
        interface Media @key(fields: "id") { id: ID! }
        type Book implements Media @key(fields: "id") { id: ID! secret: Int @inaccessible old: Int }
        type Film implements Media @key(fields: "id") { id: ID! }
        union Any = Book
        input Filter { on: Boolean a: Int }
        enum Mode { X Y }
        enum State { OPEN }
        directive @both on FIELD | OBJECT
        """;

    private const string Reviews =
        """
        type Query { a(filter: Filter, kind: Mode!): Media @shareable }
        type Media @interfaceObject @key(fields: "id") { id: ID! reviews: [Int!] }
        type Book @key(fields: "id") { id: ID! old: Int @override(from: "catalog") size: Int @requires(fields: "secret") secret: Int @external }
        type Film @key(fields: "id", resolvable: false) { id: ID! }
        union Any = Film
        input Filter { on: Boolean! b: Int }
        enum Mode { Y Z }
        enum State { CLOSED }
        directive @both on FIELD | QUERY
        directive @one on FIELD
        """;

    private const string Merged =
        """
        directive @both on FIELD

        union Any = Book | Film

        type Book implements Media {
          id: ID!
          old: Int
          reviews: [Int!]
          size: Int
        }

        type Film implements Media {
          id: ID!
          reviews: [Int!]
        }

        input Filter {
          on: Boolean!
        }

        interface Media {
          id: ID!
          reviews: [Int!]
        }

        enum Mode {
          Y
        }

        type Query {
          a(filter: Filter, kind: Mode!): Media
          b: Book
          state: State
        }

        enum State {
          CLOSED
          OPEN
        }
        """;

    [Fact]
    public void Description_Should_BeOfTheModuleThatSaysMost_When_OthersKnowTheTypeByItsKey()
    {
        // arrange
        var carts = new ModuleSchema("carts", Parser.ParseDocument(new Source(Link + "type Query { cart: Product } \"Known by its id.\" type Product @key(fields: \"id\") { id: ID! }")));
        var catalog = new ModuleSchema("catalog", Parser.ParseDocument(new Source(Link + "type Query { product: Product } \"What is sold.\" type Product @key(fields: \"id\") { id: ID! name: String! }")));

        // act
        var composed = SchemaComposer.Compose([carts, catalog]);

        // assert
        Assert.Equal("What is sold.", composed.Schema.Type("Product")!.Description);
    }

    [Fact]
    public void Compose_Should_AddFieldsByKey_When_AModuleExtendsAnothersEntity()
    {
        // act
        var composed = Compose(
            Catalog,
            Stock);

        // assert
        Assert.Equal(
            Together,
            SchemaPrinter.Print(composed.Schema));
        var product = (ObjectType)composed.Schema.Type("Product")!;
        Assert.Equal("key", Assert.Single(product.Directives).Name.Value);
        Assert.Equal("stock", composed.OwnerOf(product.Field("stock")!));
        Assert.Equal(["catalog", "stock"], composed.ModulesOf(product.Field("id")!));
        Assert.Equal("@cost(weight: 3)", Assert.Single(product.Field("price")!.Directives).ToString());
        Assert.Equal("@tag(name: \"x\")", Assert.Single(product.Field("name")!.Directives).ToString());
        Assert.Equal("authenticated", Assert.Single(composed.Schema.QueryType!.Field("stock")!.Directives).Name.Value);
    }

    [Fact]
    public void Compose_Should_KeepAModulesOwnDirectives_When_TheyAreComposed()
    {
        // arrange
        const string Own =
            """
            extend schema
              @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective"])
              @link(url: "https://example.org/hint/v1.0", import: ["@hint"])
              @composeDirective(name: "@hint")
            directive @hint(text: String!) on FIELD_DEFINITION
            type Query { a: Int @hint(text: "x") }
            """;
        var module = Parser.ParseDocument(new Source(Own));

        // act
        var composed = SchemaComposer.Compose([new ModuleSchema("catalog", module)]);
        var sdl = SubgraphSdl.Of([module]);

        // assert: execution reads it, and a gateway's composition is told of it
        Assert.Equal("@hint(text: \"x\")", Assert.Single(composed.Schema.QueryType!.Field("a")!.Directives).ToString());
        Assert.Contains("@composeDirective(name: \"@hint\")", sdl, StringComparison.Ordinal);
        Assert.Contains("import: [\"@hint\"]", sdl, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_Should_FollowTheRules_When_TypesAreMerged()
    {
        // act
        var composed = Compose(
            Media,
            Reviews);

        // assert
        Assert.Equal(
            Merged,
            SchemaPrinter.Print(composed.Schema, new SchemaPrinterOptions { IsSorted = true }));
        Assert.Equal("stock", composed.OwnerOf(((ObjectType)composed.Schema.Type("Book")!).Field("old")!));
        Assert.Equal("stock", composed.OwnerOf(((ObjectType)composed.Schema.Type("Film")!).Field("reviews")!));
        Assert.Equal(["Book.secret"], composed.Inaccessible);
    }

    [Theory]
    [InlineData(
        "type Query { a: A } type A @key(fields: \"id\") { id: ID! name: String }",
        "type A @key(fields: \"id\") { id: ID! name: String @shareable }",
        "A.name: catalog (catalog.graphql:2:57) and stock (stock.graphql:2:37) all resolve it, and not all of them mark it @shareable. Keep it in one module, or mark it @shareable in each if they always give the same value.")]
    [InlineData(
        "type Query { a: Int }",
        "type Query { a: Int }",
        "Query.a: catalog (catalog.graphql:2:14) and stock (stock.graphql:2:14) all resolve it, and not all of them mark it @shareable. Keep it in one module, or mark it @shareable in each if they always give the same value.")]
    [InlineData(
        "type Query { a: A } type A @shareable { b: Int }",
        "type A @shareable { b: String }",
        "A.b: its type is Int in catalog (catalog.graphql:2:41), but String in stock (stock.graphql:2:21). Give it the same type in both; only nullability may differ.")]
    [InlineData(
        "type Query { a: A } type A { b: Int }",
        "input A { b: Int }",
        "A: it is an object type in catalog (catalog.graphql:2:21), but an input object in stock (stock.graphql:2:1). Make them the same kind of type, or rename one.")]
    [InlineData(
        "type Query { a: A } type A @key(fields: \"id sku\") { id: ID! }",
        "type B { c: Int }",
        "A @key: the field set \"id sku\" in catalog (catalog.graphql:2:28) names A.sku, which catalog does not have. Add the field to A there, or correct the name.")]
    [InlineData(
        "type Query { a(b: Int!): Int @shareable }",
        "type Query { a: Int @shareable }",
        "Query.a(b:): catalog (catalog.graphql:2:16) requires this argument, and stock (stock.graphql:2:14) defines Query.a without it. Add it there, or make it nullable or give it a default.")]
    [InlineData(
        "type Query { a(b: Int = 1): Int @shareable }",
        "type Query { a(b: Int = 2): Int @shareable }",
        "Query.a(b:): its default is 1 in catalog (catalog.graphql:2:16), but 2 in stock (stock.graphql:2:16). Give it the same default in both.")]
    [InlineData(
        "type Query { a(b: E): E } enum E { X Y }",
        "enum E { X }",
        "E.Y: catalog (catalog.graphql:2:38) defines it, and stock (stock.graphql:2:1) does not; the enum is used both for input and for output. Give the enum the same values in all modules.")]
    [InlineData(
        "type Query { a: A } type A @key(fields: \"id\") { id: ID! x: Int @external }",
        "type A @key(fields: \"id\") { id: ID! }",
        "A.x: catalog (catalog.graphql:2:57) marks it @external, and nothing there uses it. Name it in a @key, @requires or @provides, or remove it.")]
    [InlineData(
        "type Query { a: A } type A @key(fields: \"id\") { id: ID! x: Int @external y: Int @requires(fields: \"x\") }",
        "type A @key(fields: \"id\") { id: ID! }",
        "A.x: it is @external in catalog (catalog.graphql:2:57), and no module resolves it. Define it in the module that knows it, or remove it.")]
    [InlineData(
        "type Query { a: A } type A @shareable { b: Int }",
        "type Query { a2: A } type A @shareable { b: Int c: Int }",
        "A.c: stock (stock.graphql:2:22) resolves it, and it cannot be reached from the type in catalog (catalog.graphql:2:21). Give the type a @key in stock, or define the field in catalog too, as @shareable.")]
    [InlineData(
        "type Query { a: A } type A @inaccessible { b: Int }",
        "type B { c: Int }",
        "Query.a: its type A is @inaccessible. Mark Query.a @inaccessible too, or make A accessible.")]
    [InlineData(
        "type Query { a: A } type A @key(fields: \"id\") { id: ID! x: Int @shareable y: Int @requires(fields: \"x\") }",
        "type A @key(fields: \"id\") { id: ID! x: Int @shareable }",
        "A.y @requires: the field set \"x\" in catalog (catalog.graphql:2:82) names A.x, which catalog resolves itself. Leave it out, or mark A.x @external there.")]
    [InlineData(
        "type Query { a(b: Int! @inaccessible): Int }",
        "type B { c: Int }",
        "Query.a(b:): catalog (catalog.graphql:2:16) requires a value that no client can give, because it is @inaccessible. Make it nullable, or give it a default.")]
    [InlineData("type Query { a: X }", "type B { c: Int }", "catalog (catalog.graphql:2:17): Unknown type \"X\".")]
    [InlineData("type Query { a: Int @nope }", "type B { c: Int }", "catalog (catalog.graphql:2:21): Unknown directive \"@nope\".")]
    [InlineData("type Query implements I { a: Int } interface I { a: Int }", "interface I { b: Int }", "composed schema (stock.graphql:2:15, catalog.graphql:2:1): Interface field I.b expected but Query does not provide it.")]
    public void Compose_Should_NameBothPlaces_When_ModulesDoNotFit(string catalog, string stock, string expected)
    {
        // act
        var exception = Assert.Throws<SchemaCompositionException>(() => Compose(catalog, stock));

        // assert
        Assert.Equal(expected, Assert.Single(exception.Problems));
    }

    [Fact]
    public void Compose_Should_ListWhatCanBeImported_When_AnImportIsUnknown()
    {
        // arrange
        var document = Parser.ParseDocument(new Source("extend schema @link(url: \"https://specs.apollo.dev/federation/v2.3\", import: [\"@keys\"]) type Query { a: Int }", "a.graphql"));

        // act
        var exception = Assert.Throws<SchemaCompositionException>(() => SchemaComposer.Compose([new ModuleSchema("a", document)]));

        // assert
        Assert.StartsWith("@link(import:): a (a.graphql:1:15) imports @keys, which is not a directive of federation that is known here. Import what you use of: @authenticated, ", Assert.Single(exception.Problems), StringComparison.Ordinal);
    }

    private static ComposedSchema Compose(string catalog, string stock) => SchemaComposer.Compose(
    [
        new ModuleSchema("catalog", Parser.ParseDocument(new Source(Link + catalog, "catalog.graphql"))),
        new ModuleSchema("stock", Parser.ParseDocument(new Source(Link + stock, "stock.graphql"))),
    ]);
}
