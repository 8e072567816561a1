using System.Text.Json;

namespace Omnichannel.Graph.Engine.Types.Coercion;

/// <summary>The coerced values of an operation's variables, by name or by place in the operation.</summary>
internal sealed class VariableValues
{
    private const int ScannedMax = 8;

    private readonly IReadOnlyList<VariableSignature> _signatures;
    private readonly object?[] _values;
    private readonly bool[] _isGiven;
    private readonly JsonElement[] _sources;
    private readonly IReadOnlyDictionary<string, int>? _indexes;

    /// <param name="indexes">Places by name; null where there are so few that they are looked through.</param>
    public VariableValues(IReadOnlyList<VariableSignature> signatures, IReadOnlyDictionary<string, int>? indexes)
    {
        _signatures = signatures;
        _indexes = indexes;
        _values = signatures.Count is 0 ? [] : new object?[signatures.Count];
        _isGiven = signatures.Count is 0 ? [] : new bool[signatures.Count];
        _sources = signatures.Count is 0 ? [] : new JsonElement[signatures.Count];
    }

    /// <summary>No variables at all.</summary>
    public static VariableValues None { get; } = new([], null);

    /// <summary>The value at a place in the operation; null also when there is none.</summary>
    public object? this[int index] => _values[index];

    /// <summary>Whether the variable at a place has a value, perhaps null, or a default.</summary>
    public bool IsGiven(int index) => _isGiven[index];

    /// <summary>The value by name, without the dollar sign.</summary>
    /// <returns>False when neither a value nor a default is given.</returns>
    public bool TryGet(string name, out object? value)
    {
        var index = IndexOf(name);
        value = index < 0 ? null : _values[index];
        return index >= 0 && _isGiven[index];
    }

    /// <summary>What a variable was given as; <paramref name="source"/> is undefined when it has its default.</summary>
    /// <returns>False when neither a value nor a default is given.</returns>
    public bool TryGetSource(string name, out VariableSignature signature, out JsonElement source)
    {
        var index = IndexOf(name);
        signature = index < 0 ? null! : _signatures[index];
        source = index < 0 ? default : _sources[index];
        return index >= 0 && _isGiven[index];
    }

    internal static IReadOnlyDictionary<string, int>? IndexesOf(IReadOnlyList<VariableSignature> signatures)
    {
        if (signatures.Count <= ScannedMax)
        {
            return null;
        }

        var indexes = new Dictionary<string, int>(signatures.Count, StringComparer.Ordinal);
        for (var index = 0; index < signatures.Count; index++)
        {
            indexes[signatures[index].Name] = index;
        }

        return indexes;
    }

    internal void Set(int index, object? value, JsonElement source)
    {
        _values[index] = value;
        _sources[index] = source;
        _isGiven[index] = true;
    }

    private int IndexOf(string name)
    {
        if (_indexes is not null)
        {
            return _indexes.TryGetValue(name, out var found) ? found : -1;
        }

        for (var index = _signatures.Count - 1; index >= 0; index--)
        {
            if (_signatures[index].Name == name)
            {
                return index;
            }
        }

        return -1;
    }
}
