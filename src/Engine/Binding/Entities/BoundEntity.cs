using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Binding.Entities;

/// <summary>An entity type as the code knows it.</summary>
/// <param name="KeyType">The C# type of its key.</param>
/// <param name="Resolver">Its reference resolver.</param>
/// <param name="KeyFields">The fields of its key in the schema, one of a nested object as the names on the way to it: <c>store.id</c>.</param>
/// <param name="KeyOf">A <c>Func</c> from object, which is the entity or its key already, to the key.</param>
internal sealed record BoundEntity(Type KeyType, EntityResolver Resolver, IReadOnlyList<string> KeyFields, Delegate KeyOf);
