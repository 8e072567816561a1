using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Tests.Language;

public sealed class NameTableTests
{
    [Fact]
    public void Name_Should_BeTheTablesString_When_TheTableKnowsIt()
    {
        // arrange
        string[] names = ["id", "sku", "price", "availability", "_", "a", "ab", "a_longer_name_of_24_bytes"];
        var options = new ParserOptions { Names = NameTable.Of([.. names, .. names]) };

        // act
        var document = Parser.ParseDocument(new Source($"{{ {string.Join(' ', names)} other }}"), options);

        // assert
        var fields = Fields(document);
        Assert.All(names, (name, index) => Assert.Same(name, fields[index].Name.Value));
        Assert.Equal("other", fields[^1].Name.Value);
    }

    [Fact]
    public void Name_Should_BeOneString_When_ADocumentRepeatsIt()
    {
        // arrange
        var names = Enumerable.Range(0, 500).Select(number => $"n{number}").ToArray();

        // act
        var fields = Fields(Read.Document($"{{ {string.Join(' ', names)} {string.Join(' ', names)} }}"));

        // assert
        Assert.All(names, (name, index) =>
        {
            Assert.Equal(name, fields[index].Name.Value);
            Assert.Same(fields[index].Name.Value, fields[index + 500].Name.Value);
        });
    }

    [Fact]
    public void Table_Should_FindEveryName_When_ThereAreMany()
    {
        // arrange
        var names = Enumerable.Range(0, 2_000).Select(number => $"n{number}").ToArray();
        var options = new ParserOptions { Names = NameTable.Of(names) };

        // act
        var fields = Fields(Parser.ParseDocument(new Source($"{{ {string.Join(' ', names)} }}"), options));

        // assert
        Assert.All(names, (name, index) => Assert.Same(name, fields[index].Name.Value));
    }

    private static FieldNode[] Fields(DocumentNode document) =>
        [.. ((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections.Cast<FieldNode>()];
}
