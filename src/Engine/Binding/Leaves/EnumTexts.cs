using System.Collections.Frozen;
using System.Text;

namespace Omnichannel.Graph.Engine.Binding.Leaves;

/// <summary>The members of a C# enum and the schema's names of them.</summary>
internal sealed class EnumTexts
{
    private readonly FrozenDictionary<long, byte[]> _json;
    private readonly FrozenDictionary<string, object> _members;

    /// <param name="names">The schema's name of each member.</param>
    /// <param name="numberOf">A number for each member, the same for the same one.</param>
    public EnumTexts(IReadOnlyDictionary<object, string> names, Func<object, long> numberOf)
    {
        _json = names.ToFrozenDictionary(pair => numberOf(pair.Key), pair => Encoding.UTF8.GetBytes($"\"{pair.Value}\""));
        _members = names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }

    /// <summary>A member as JSON; null when the schema has no name for it.</summary>
    public byte[]? Json(long number) => _json.GetValueOrDefault(number);

    /// <summary>The member of a name that the schema has.</summary>
    public object Member(string name) => _members[name];
}
