using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Tests.Types;

public sealed class SchemaPrinterTests
{
    private const string Shop =
        """"
        """The shop."""
        schema @link(url: "https://specs.apollo.dev/federation/v2.7") {
          query: Root
        }

        directive @link(
          """Where it is specified."""
          url: String!
        ) repeatable on SCHEMA

        directive @tag(name: String = "x") repeatable on FIELD_DEFINITION | ENUM_VALUE

        type Root implements Node & Entity @key(fields: "id") {
          id: ID!

          """An article."""
          product(sku: String! @deprecated, filters: [Filter!] = [{ on: true }]): Union @deprecated(reason: "old") @tag(name: "a")
        }

        interface Node implements Entity {
          id: ID!
        }

        interface Entity {
          id: ID!
        }

        union Union = Root

        scalar Url @specifiedBy(url: "https://b")

        enum Kind {
          B
          A @deprecated @tag
        }

        input Filter @oneOf {
          on: Boolean
        }
        """";

    [Fact]
    public void Print_Should_GiveBackTheDocument_When_DirectivesAreKept() =>
        Assert.Equal(Shop, SchemaPrinter.Print(Sdl.Build(Shop), new SchemaPrinterOptions { KeepsDirectives = true }));

    [Fact]
    public void Print_Should_LeaveOutAppliedDirectives_When_TheyAreNotKept()
    {
        // act
        var printed = SchemaPrinter.Print(Sdl.Build(Shop));

        // assert
        Assert.StartsWith("\"\"\"The shop.\"\"\"\nschema {\n  query: Root\n}\n", printed, StringComparison.Ordinal);
        Assert.Contains("  A @deprecated\n", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("@key", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Print_Should_OrderEverything_When_Sorted()
    {
        // act
        var printed = SchemaPrinter.Print(Sdl.Build("type Query { f10(b: Int, a: Int): Int f2: E } enum E { B A } directive @d on SCALAR | ENUM"), new SchemaPrinterOptions { IsSorted = true });

        // assert
        Assert.Equal("directive @d on ENUM | SCALAR\n\nenum E {\n  A\n  B\n}\n\ntype Query {\n  f2: E\n  f10(a: Int, b: Int): Int\n}", printed);
    }
}
