using System.Collections;
using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Tests.Language;

public sealed class NodeKindTests
{
    private const string Everything =
        """
        query Q($a: [Int!] = [1, 2.5, "s", true, null, E, {a: 1}] @d) { b: c(d: $a) ...F ... on T { e } }
        fragment F on T { g }
        schema { query: Q } extend schema @d
        directive @d on FIELD
        scalar S extend scalar S @d
        type T { a(b: Int): Int } extend type T @d
        interface I { a: Int } extend interface I @d
        union U = T extend union U = V
        enum E { A } extend enum E { B }
        input N { a: Int } extend input N @d
        """;

    [Fact]
    public void Node_Should_HaveTheKindOfItsName()
    {
        // arrange
        string[] coordinates = ["A", "A.b", "A.b(c:)", "@a", "@a(b:)"];
        var nodes = coordinates
            .SelectMany(text => Nodes(Parser.ParseSchemaCoordinate(new Source(text))))
            .Concat(Nodes(Read.Document(Everything)))
            .ToList();

        // act
        var kinds = nodes.Select(node => node.Kind).Distinct().Order();

        // assert
        Assert.All(nodes, node => Assert.Equal($"{node.Kind}Node", node.GetType().Name));
        Assert.Equal(Enum.GetValues<SyntaxKind>(), kinds);
    }

    private static IEnumerable<SyntaxNode> Nodes(object? value) => value switch
    {
        SyntaxNode node => node.GetType().GetProperties().SelectMany(property => Nodes(property.GetValue(node))).Prepend(node),
        string => [],
        IEnumerable items => items.Cast<object?>().SelectMany(Nodes),
        _ => [],
    };
}
