using Omnichannel.Graph.Engine.Binding;

namespace Omnichannel.Graph.Customers;

/// <summary>How long what comes in may be.</summary>
internal static class InputLimits
{
    /// <summary>Trims a text and refuses one that is too short or too long.</summary>
    public static string Text(string name, string value, int max)
    {
        var text = value.Trim();
        return text.Length is > 0 && text.Length <= max ? text : throw InputRefusal.Of($"\"{name}\" has 1 to {max} characters.");
    }

    /// <summary>Trims a text, takes an empty one for none, and refuses one that is too long.</summary>
    public static string? Optional(string name, string? value, int max)
    {
        var text = value?.Trim();
        return text is null or "" ? null : Text(name, text, max);
    }
}
