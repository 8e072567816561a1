using System.Text.RegularExpressions;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Types.Changes;
using Omnichannel.Graph.Testing;

namespace Omnichannel.Graph.Shape.Tests;

/// <summary>What is released stays, or its end is declared.</summary>
public sealed partial class SchemaChangeTests
{
    [Fact]
    public void BreakingChange_Should_BeDeclared()
    {
        // arrange
        var declared = Declarations(Repository.Read("schema/CHANGES.md"));

        // act
        var breaking = Breaking(Repository.Read("schema/released/omnichannel.graphql"), Repository.Read("schema/omnichannel.graphql"));

        // assert
        Expect.None(
            breaking.Except(declared).Select(change => $"- {change}"),
            "These changes break clients. Keep what they use, or declare under \"Next release\" in schema/CHANGES.md:");
        Expect.None(declared.Except(breaking), "schema/CHANGES.md declares what did not change:");
    }

    [Fact]
    public void Comparison_Should_FindWhatBreaksClients_AndNothingElse()
    {
        // arrange
        const string released = "type Query { price(sku: String): Int stock: Int }";
        const string next = "type Query { price(sku: String!): Int orders: Int }";

        // act
        var breaking = Breaking(released, next);

        // assert
        Assert.Equal(["Argument Query.price(sku:) has changed type from String to String!.", "Field Query.stock was removed."], breaking.Order(StringComparer.Ordinal));
    }

    private static List<string> Breaking(string released, string next) =>
        [.. SchemaChanges.Between(Read(released), Read(next)).Where(change => change.Severity == SchemaChangeSeverity.Breaking).Select(change => change.Description)];

    private static Schema Read(string sdl) => SchemaBuilder.Build(Parser.ParseDocument(new Source(sdl)));

    private static List<string> Declarations(string text) =>
        [.. Declaration().Matches(NextRelease().Match(text).Value).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"^## Next release$.*?(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex NextRelease();

    [GeneratedRegex("^- (.+)$", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
