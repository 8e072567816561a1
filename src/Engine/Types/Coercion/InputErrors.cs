using System.Globalization;
using System.Text;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Coercion;

/// <summary>Collects what is wrong with input, each with its path inside the input, up to a limit.</summary>
/// <param name="limit">How many errors are kept; what comes after them is only counted as being over the limit.</param>
internal sealed class InputErrors(int limit = int.MaxValue)
{
    /// <summary>How deep input may be nested; also what stops a default value that contains itself.</summary>
    public const int DepthMax = 256;

    private readonly List<InputError> _errors = [];
    private object[] _path = [];
    private int _depth;

    /// <summary>Whether names that were perhaps meant are left out of the messages, because they tell the schema.</summary>
    public bool HideSuggestions { get; init; }

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<InputError> Items => _errors;

    /// <summary>How many errors were found so far.</summary>
    public int Count => _errors.Count;

    /// <summary>Whether there were more errors than the limit; nothing further is looked at then.</summary>
    public bool IsOverLimit { get; private set; }

    /// <summary>Adds an error at the current path.</summary>
    /// <param name="node">The literal that is wrong; null for a value from variables.</param>
    public void Add(string message, SyntaxNode? node = null)
    {
        if (_errors.Count >= limit)
        {
            IsOverLimit = true;
            return;
        }

        _errors.Add(new InputError(message, _path[.._depth], node));
    }

    /// <summary>Goes into a field or an item; every call that returns true is followed by one of <see cref="Leave"/>.</summary>
    /// <returns>False, with an error added, when the input is nested too deeply.</returns>
    public bool TryEnter(object key)
    {
        if (_depth >= DepthMax)
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"Input is nested more than {DepthMax} levels deep."));
            return false;
        }

        if (_depth == _path.Length)
        {
            Array.Resize(ref _path, Math.Max(8, _path.Length * 2));
        }

        _path[_depth++] = key;
        return true;
    }

    /// <summary>Goes back out of what was entered last.</summary>
    public void Leave() => _depth--;

    /// <summary>A path as messages show it, such as <c> at .lines[0].sku</c>; empty for the input itself.</summary>
    public static string PathText(IReadOnlyList<object> path)
    {
        var text = new StringBuilder(path.Count is 0 ? "" : " at ");
        foreach (var key in path)
        {
            _ = key is int ? text.Append(CultureInfo.InvariantCulture, $"[{key}]") : text.Append('.').Append(key);
        }

        return text.ToString();
    }
}
