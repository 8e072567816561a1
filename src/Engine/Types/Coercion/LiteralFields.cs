using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Coercion;

/// <summary>Finds the fields of an object literal by name; of a name that is written twice, the last.</summary>
internal readonly struct LiteralFields
{
    private const int ScannedMax = 8;

    private readonly ObjectValueNode _literal;
    private readonly Dictionary<string, ObjectFieldNode>? _byName;

    public LiteralFields(ObjectValueNode literal)
    {
        _literal = literal;
        if (literal.Fields.Length > ScannedMax)
        {
            _byName = new Dictionary<string, ObjectFieldNode>(literal.Fields.Length, StringComparer.Ordinal);
            foreach (var field in literal.Fields)
            {
                _byName[field.Name.Value] = field;
            }
        }
    }

    public ObjectFieldNode? Find(string name)
    {
        if (_byName is not null)
        {
            return _byName.GetValueOrDefault(name);
        }

        for (var index = _literal.Fields.Length - 1; index >= 0; index--)
        {
            if (_literal.Fields[index].Name.Value == name)
            {
                return _literal.Fields[index];
            }
        }

        return null;
    }
}
