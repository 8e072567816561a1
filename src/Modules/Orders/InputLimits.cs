using Omnichannel.Graph.Engine.Binding;

namespace Omnichannel.Graph.Orders;

/// <summary>How long texts may be.</summary>
internal static class InputLimits
{
    public static void Text(string name, string value, int lengthMax)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > lengthMax)
        {
            throw InputRefusal.Of($"\"{name}\" has 1 to {lengthMax} characters.");
        }
    }

    public static void Optional(string name, string? value, int lengthMax)
    {
        if (value?.Length > lengthMax)
        {
            throw InputRefusal.Of($"\"{name}\" has at most {lengthMax} characters.");
        }
    }
}
