namespace Omnichannel.Graph.Engine.Binding.Resolvers;

/// <summary>What a batch gives, by the type it returns.</summary>
/// <param name="Value">The type of one key's value.</param>
/// <param name="Result">A <see cref="BatchResult{TKey, TResult}"/>.</param>
internal sealed record BatchShape(ClrShape Value, object Result)
{
    /// <summary>The shape of a result; null when it is neither a dictionary, a lookup nor a list.</summary>
    public static BatchShape? Of(ClrShape result, Type key, string handler)
    {
        if (Closed(result.Type, typeof(IReadOnlyDictionary<,>), key) is { } dictionary)
        {
            return new BatchShape(Last(result, dictionary, 1), Create(typeof(BatchDictionary<,,>), key, result.Type, dictionary.GetGenericArguments()[1]));
        }

        if (Closed(result.Type, typeof(ILookup<,>), key) is { } lookup)
        {
            var item = lookup.GetGenericArguments()[1];
            return new BatchShape(new ClrShape(typeof(IEnumerable<>).MakeGenericType(item)), Create(typeof(BatchLookup<,,>), key, result.Type, item));
        }

        if (ClrShape.Implementation(result.Type, typeof(IReadOnlyList<>)) is { } list)
        {
            var item = list.GetGenericArguments()[0];
            return new BatchShape(result.Item() ?? new ClrShape(item), Create(typeof(BatchList<,,>), key, result.Type, item, handler));
        }

        return null;
    }

    private static Type? Closed(Type type, Type open, Type key) =>
        ClrShape.Implementation(type, open) is { } closed && closed.GetGenericArguments()[0] == key ? closed : null;

    private static ClrShape Last(ClrShape result, Type closed, int index) =>
        result.Type.IsGenericType && result.Type.GetGenericArguments().Length == 2 ? result.Argument(index) : new ClrShape(closed.GetGenericArguments()[index]);

    private static object Create(Type open, Type key, Type result, Type value, params object[] arguments) =>
        Activator.CreateInstance(open.MakeGenericType(key, result, value), arguments)!;
}
