using System.Runtime.CompilerServices;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SchemaRules;

/// <summary>
/// Every input object can be written down: none requires itself through its required fields, or through all fields of a OneOf object (3.10, circular
/// references).
/// </summary>
internal sealed class FiniteInputObjects
{
    private readonly SchemaErrors _errors;
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<InputObjectType, Node> _byType = [];
    private readonly Stack<Node> _finite = [];
    private readonly List<InputValueDefinition> _path = [];

    public FiniteInputObjects(Schema schema, SchemaErrors errors)
    {
        _errors = errors;
        foreach (var type in schema.Types.OfType<InputObjectType>())
        {
            var node = new Node(type);
            _nodes.Add(node);
            _byType[type] = node;
        }
    }

    public void Check()
    {
        Link();
        SpreadFiniteness();
        foreach (var node in _nodes.Where(node => !node.IsFinite))
        {
            ReportCycles(node);
        }
    }

    private void Link()
    {
        foreach (var node in _nodes)
        {
            foreach (var field in node.Type.Fields)
            {
                if (RequiredTypeOf(node.Type, field) is { } required)
                {
                    node.Required.Add((field, _byType[required]));
                    _byType[required].Dependents.Add(node);
                }
            }

            node.Unresolved = node.Required.Count;
            if (node.Type.IsOneOf ? node.Type.Fields.IsEmpty || node.Required.Count < node.Type.Fields.Length : node.Unresolved is 0)
            {
                MarkFinite(node);
            }
        }
    }

    private static InputObjectType? RequiredTypeOf(InputObjectType type, InputValueDefinition field) => type.IsOneOf
        ? field.Type as InputObjectType
        : (field.Type as NonNullType)?.OfType as InputObjectType;

    private void SpreadFiniteness()
    {
        while (_finite.TryPop(out var finite))
        {
            foreach (var dependent in finite.Dependents)
            {
                if (!dependent.IsFinite && (dependent.Type.IsOneOf || --dependent.Unresolved is 0))
                {
                    MarkFinite(dependent);
                }
            }
        }
    }

    private void MarkFinite(Node node)
    {
        node.IsFinite = true;
        _finite.Push(node);
    }

    private void ReportCycles(Node node)
    {
        if (!node.TryVisit())
        {
            return;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        node.PathStart = _path.Count;
        foreach (var (field, required) in node.Required.Where(required => !required.Target.IsFinite))
        {
            _path.Add(field);
            if (required.PathStart is { } start)
            {
                var cycle = _path.Skip(start).ToList();
                _errors.Add(
                    $"Input Object {required.Type} cannot be provided a finite value because it references itself through fields: {string.Join(", ", cycle)}.",
                    cycle.Select(passed => (SyntaxNode?)passed.Definition));
            }
            else
            {
                ReportCycles(required);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        node.PathStart = null;
    }

    private sealed class Node(InputObjectType type)
    {
        private bool _isVisited;

        public InputObjectType Type { get; } = type;

        public List<(InputValueDefinition Field, Node Target)> Required { get; } = [];

        public List<Node> Dependents { get; } = [];

        public int Unresolved { get; set; }

        public bool IsFinite { get; set; }

        public int? PathStart { get; set; }

        public bool TryVisit() => !_isVisited && (_isVisited = true);
    }
}
