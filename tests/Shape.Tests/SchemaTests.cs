using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Testing;

namespace Omnichannel.Graph.Shape.Tests;

public sealed class SchemaTests
{
    [Fact]
    public void Schema_Should_DescribeEveryElement()
    {
        // arrange: what the supergraph adds is federation's own
        var elements = Repository.Files("schema", "*.graphql")
            .Where(path => Path.GetFileName(path) is not "supergraph.graphql")
            .Select(path => Parser.ParseDocument(new Source(Repository.Read(path), path)))
            .SelectMany(document => document.Definitions)
            .SelectMany(Elements);

        // act: what two modules share needs its words once
        var silent = elements
            .GroupBy(element => element.Coordinate)
            .Where(places => places.All(place => string.IsNullOrWhiteSpace(place.Description?.Value)))
            .Select(places => places.Key);

        // assert
        Expect.None(silent, "These elements of schema/ have no description:");
    }

    private static IEnumerable<(string Coordinate, StringValueNode? Description)> Elements(DefinitionNode definition) =>
        definition switch
        {
            DirectiveDefinitionNode directive =>
            [
                ($"@{directive.Name.Value}", directive.Description),
                .. Arguments($"@{directive.Name.Value}", directive.Arguments),
            ],
            TypeDefinitionNode type => [(type.Name.Value, type.Description), .. Members(type)],
            TypeExtensionNode type => Members(type),
            _ => [],
        };

    private static IEnumerable<(string Coordinate, StringValueNode? Description)> Members(NamedTypeSystemNode type)
    {
        var name = type.Name.Value;
        return type switch
        {
            ObjectTypeDefinitionNode node => Fields(name, node.Fields),
            ObjectTypeExtensionNode node => Fields(name, node.Fields),
            InterfaceTypeDefinitionNode node => Fields(name, node.Fields),
            InterfaceTypeExtensionNode node => Fields(name, node.Fields),
            EnumTypeDefinitionNode node => Values(name, node.Values),
            EnumTypeExtensionNode node => Values(name, node.Values),
            InputObjectTypeDefinitionNode node => Inputs(name, node.Fields),
            InputObjectTypeExtensionNode node => Inputs(name, node.Fields),
            _ => [],
        };
    }

    private static IEnumerable<(string Coordinate, StringValueNode? Description)> Fields(
        string type, IEnumerable<FieldDefinitionNode> fields) =>
        fields.SelectMany(field => Arguments($"{type}.{field.Name.Value}", field.Arguments)
            .Prepend(($"{type}.{field.Name.Value}", field.Description)));

    private static IEnumerable<(string Coordinate, StringValueNode? Description)> Arguments(
        string owner, IEnumerable<InputValueDefinitionNode> arguments) =>
        arguments.Select(argument => ($"{owner}({argument.Name.Value}:)", argument.Description));

    private static IEnumerable<(string Coordinate, StringValueNode? Description)> Inputs(
        string type, IEnumerable<InputValueDefinitionNode> fields) =>
        fields.Select(field => ($"{type}.{field.Name.Value}", field.Description));

    private static IEnumerable<(string Coordinate, StringValueNode? Description)> Values(
        string type, IEnumerable<EnumValueDefinitionNode> values) =>
        values.Select(value => ($"{type}.{value.Name.Value}", value.Description));
}
