using System.Collections.Concurrent;

namespace Omnichannel.Graph.Catalog.Search;

/// <summary>Numbers for values, from 0, given once and never taken back, so that columns hold numbers and readers need no lock.</summary>
internal sealed class Ordinals<T>
    where T : notnull
{
    private readonly ConcurrentDictionary<T, int> _numbers = [];
    private readonly Lock _gate = new();
    private volatile T[] _values = [];
    private volatile int _count;

    public int Count => _count;

    public T this[int number] => _values[number];

    /// <summary>The number of a value; -1 for one that was never seen.</summary>
    public int Find(T value) => _numbers.GetValueOrDefault(value, -1);

    public int Add(T value)
    {
        if (_numbers.TryGetValue(value, out var known))
        {
            return known;
        }

        lock (_gate)
        {
            if (_numbers.TryGetValue(value, out known))
            {
                return known;
            }

            var values = _values;
            if (_count == values.Length)
            {
                Array.Resize(ref values, Math.Max(16, _count * 2));
            }

            values[_count] = value;
            _values = values;
            _numbers[value] = _count;
            return _count++;
        }
    }
}
