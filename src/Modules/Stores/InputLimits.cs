using Omnichannel.Graph.Engine.Binding;

namespace Omnichannel.Graph.Stores;

/// <summary>Refuses inputs that are longer than the schema says.</summary>
internal static class InputLimits
{
    public static void AtMost(string what, int count, int max)
    {
        if (count > max)
        {
            throw InputRefusal.Of($"At most {max} are taken as `{what}`, found: {count}.");
        }
    }

    public static void Length(string what, string? text, int min, int max)
    {
        if (text is not null && (text.Length < min || text.Length > max || text.Contains('\n')))
        {
            throw InputRefusal.Of($"`{what}` takes {min} to {max} characters on one line, found: {text.Length}.");
        }
    }

    public static void Range(string what, int? number, int min, int max)
    {
        if (number < min || number > max)
        {
            throw InputRefusal.Of($"`{what}` takes {min} to {max}, found: {number}.");
        }
    }
}
