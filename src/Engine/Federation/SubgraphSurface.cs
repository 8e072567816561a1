using Omnichannel.Graph.Engine.Binding.Entities;
using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Validation.Limits.Cost;

namespace Omnichannel.Graph.Engine.Federation;

/// <summary>Adds to an API what a gateway asks of a subgraph: <c>_service</c> and <c>_entities</c> (Apollo Federation subgraph specification).</summary>
public static class SubgraphSurface
{
    // What a gateway asks costs as much as there is of it, whether or not the schema's own lists say how long they are.
    private const string Entities = """_entities(representations: [_Any!]!): [_Entity]! @listSize(slicingArguments: ["representations"])""";

    // Composition leaves federation's directives applied and their definitions out.
    private const string ListSize = "directive @listSize(slicingArguments: [String!]) on FIELD_DEFINITION";

    /// <summary>The schema with the two fields on its query root, which is added when it has none; the given schema stays as it is.</summary>
    /// <remarks>A type is an entity when one of its <c>@key</c> can be resolved. Without entities there is no <c>_entities</c>.</remarks>
    public static Schema Add(Schema schema)
    {
        var entities = schema.Types.OfType<ObjectType>().Where(type => EntityKey.ResolvableOf(type).Any()).Select(type => type.Name).ToList();
        var query = schema.QueryType is { } root ? $"extend type {root.Name}" : "extend schema { query: Query } type Query";
        var sdl = $$"""
            {{(entities.Count is 0 || schema.Directive(CostDirectives.ListSize) is not null ? "" : ListSize)}}
            scalar _Any
            type _Service { sdl: String }
            {{(entities.Count is 0 ? "" : $"union _Entity = {string.Join(" | ", entities)}")}}
            {{query}} { _service: _Service! {{(entities.Count is 0 ? "" : $"{Entities}")}} }
            """;
        return SchemaBuilder.Extend(schema, Parser.ParseDocument(new Source(sdl)));
    }
}
