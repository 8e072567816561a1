using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Execution.Running;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Federation;

/// <summary>
/// The entities that a gateway's representations name, in their order and number: null where there is none, an error only in the place of the representation
/// that caused it. One load for each type and key by which it is named, of distinct keys.
/// </summary>
internal sealed class EntitiesResolver(IReadOnlyDictionary<string, IReadOnlyList<RepresentationReader>> readers) : FieldResolver
{
    /// <summary>How many representations a request may name; gateways send pages of them.</summary>
    private const int RepresentationsMax = 10_000;

    public override object BindArguments(InputObject arguments)
    {
        var representations = (IReadOnlyList<object?>)arguments["representations"]!;
        return representations.Count <= RepresentationsMax
            ? representations
            : throw InputRefusal.Of($"At most {RepresentationsMax} representations can be resolved at once, found: {representations.Count}.");
    }

    public override async ValueTask ResolveAsync(FieldContext context)
    {
        var representations = (IReadOnlyList<object?>)context.Arguments!;
        var entities = new object?[representations.Count];
        foreach (var (reader, wanted) in ByType(representations, entities))
        {
            await LoadAsync(reader, wanted, representations, entities, context.Request);
        }

        for (var index = 0; index < context.Count; index++)
        {
            context.SetValue(index, entities);
        }
    }

    private Dictionary<RepresentationReader, Dictionary<object, List<int>>> ByType(IReadOnlyList<object?> representations, object?[] entities)
    {
        var wanted = new Dictionary<RepresentationReader, Dictionary<object, List<int>>>();
        for (var index = 0; index < entities.Length; index++)
        {
            try
            {
                var (reader, key) = Read(representations[index]);
                if (!wanted.TryGetValue(reader, out var keys))
                {
                    wanted[reader] = keys = [];
                }

                if (!keys.TryGetValue(key, out var places))
                {
                    keys[key] = places = [];
                }

                places.Add(index);
            }
            catch (GraphQLException exception)
            {
                entities[index] = new FieldError(exception);
            }
        }

        return wanted;
    }

    private (RepresentationReader Reader, object Key) Read(object? representation)
    {
        if (representation is not InputObject fields || fields.GetValueOrDefault("__typename") is not string name)
        {
            throw new GraphQLException(new GraphQLError("A representation is an object with __typename and the fields of a key."));
        }

        var reader = readers.TryGetValue(name, out var keys)
            ? ReaderOf(name, keys, fields)
            : throw new GraphQLException(new GraphQLError($"This subgraph has no entity \"{name}\"."));
        return (reader, reader.KeyOf(fields));
    }

    // A gateway sends one key, or what it knows of several.
    private static RepresentationReader ReaderOf(string name, IReadOnlyList<RepresentationReader> keys, InputObject fields) => keys switch
    {
        [var only] => only,
        _ => keys.FirstOrDefault(key => key.Fits(fields))
            ?? throw new GraphQLException(new GraphQLError(
                $"A representation of {name} needs the fields of one of its keys: {string.Join(", or ", keys.Select(key => $"\"{key.Key}\""))}.")),
    };

    // One type that cannot be loaded does not keep the others from the gateway.
    private static async ValueTask LoadAsync(
        RepresentationReader reader, Dictionary<object, List<int>> wanted, IReadOnlyList<object?> representations, object?[] entities, RequestContext request)
    {
        List<object> keys = [.. wanted.Keys];
        var loaded = await EntityBoundary.LoadAsync(reader.Resolver, keys, request);
        for (var index = 0; index < keys.Count; index++)
        {
            foreach (var place in wanted[keys[index]])
            {
                entities[place] = WithExternals(reader, loaded[index], (InputObject)representations[place]!);
            }
        }
    }

    private static object? WithExternals(RepresentationReader reader, object? loaded, InputObject representation)
    {
        try
        {
            return loaded is null or FieldError ? loaded : reader.WithExternals(loaded, representation);
        }
        catch (GraphQLException exception)
        {
            return new FieldError(exception);
        }
    }
}
