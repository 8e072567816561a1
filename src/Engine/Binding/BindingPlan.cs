using System.Security.Claims;

using Omnichannel.Graph.Engine.Binding.Fields;
using Omnichannel.Graph.Engine.Binding.Filtering;

namespace Omnichannel.Graph.Engine.Binding;

/// <summary>What the modules said, not yet checked.</summary>
internal sealed class BindingPlan
{
    public Dictionary<string, Type> Objects { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Delegate> Loaders { get; } = new(StringComparer.Ordinal);

    /// <summary>The other keys of entities, and what loads by them.</summary>
    public List<(string Type, string Key, Delegate Load)> OtherKeys { get; } = [];

    /// <summary>Entities of others by name, with the type of their keys.</summary>
    public Dictionary<string, Type> References { get; } = new(StringComparer.Ordinal);

    public Dictionary<(string Type, string Field), FieldBinding> Fields { get; } = [];

    public Dictionary<Type, FilterMap> Filters { get; } = [];

    /// <summary>By type: a <c>Func</c> from the request's context.</summary>
    public Dictionary<Type, Delegate> FromRequest { get; } = [];

    /// <summary>Those of them that are made of the user.</summary>
    public HashSet<Type> FromUser { get; } = [];

    public Func<string, string?>? NodeTypeNameOf { get; set; }

    public Func<ClaimsPrincipal, string, bool>? Policy { get; set; }

    public string? SubgraphSdl { get; set; }

    public FilterMap FilterOf(Type row)
    {
        if (!Filters.TryGetValue(row, out var map))
        {
            Filters[row] = map = new FilterMap();
        }

        return map;
    }
}
