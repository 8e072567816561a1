using System.Collections.Concurrent;

using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Outputs;

/// <summary>The object type of a C# value where an interface or union is expected: by its class, then its base classes, then its interfaces.</summary>
/// <param name="schema">For what is possible where.</param>
/// <param name="types">The C# type of each object type.</param>
/// <param name="keys">The key type of each entity.</param>
internal sealed class RuntimeTypes(Schema schema, IReadOnlyDictionary<ObjectType, Type> types, IReadOnlyDictionary<ObjectType, Type> keys)
{
    // Grows to at most one entry for each pair of expected type and C# class that the code has.
    private readonly ConcurrentDictionary<(NamedType Expected, Type Clr), ObjectType?> _known = new();

    /// <summary>The object type of a value; null when the value is of none that is possible here, or of more than one.</summary>
    public ObjectType? Find(NamedType expected, object value) =>
        _known.GetOrAdd((expected, value.GetType()), static (key, self) => self.Search(key.Expected, key.Clr), this);

    private ObjectType? Search(NamedType expected, Type clr)
    {
        var possible = schema.PossibleTypes(expected);
        for (var candidate = clr; candidate is not null && candidate != typeof(object); candidate = candidate.BaseType)
        {
            if (Only(possible, type => types.GetValueOrDefault(type) == candidate) is { } found)
            {
                return found;
            }
        }

        return Only(possible, type => types.GetValueOrDefault(type) is { IsInterface: true } contract && contract.IsAssignableFrom(clr))
            ?? Only(possible, type => keys.GetValueOrDefault(type) == clr);
    }

    private static ObjectType? Only(IEnumerable<ObjectType> possible, Func<ObjectType, bool> fits) =>
        possible.Where(fits).Take(2).ToList() is [var only] ? only : null;
}
