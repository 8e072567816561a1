namespace Omnichannel.Graph.Engine.Types;

/// <summary>
/// A coerced input object: field names to coerced values, in the order of the type's definition. A field that was not given and has no default is absent.
/// </summary>
public sealed class InputObject : Dictionary<string, object?>
{
    /// <summary>An empty object; names compare ordinally.</summary>
    public InputObject()
        : base(StringComparer.Ordinal)
    {
    }
}
