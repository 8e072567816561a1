using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules.FieldMerging;

/// <summary>The fields of a selection set, those of its inline fragments included, and the fragments it spreads.</summary>
/// <param name="id">A number of its own within a document.</param>
internal sealed class FieldSet(int id)
{
    private OrderedDictionary<string, List<SelectedField>>? _byResponseName;

    public int Id { get; } = id;

    public List<SelectedField> Fields { get; } = [];

    /// <summary>The known fragments, each once, in the order of their spreads.</summary>
    public List<FragmentDefinitionNode> Fragments { get; } = [];

    /// <summary>The last walk that passed here; a walk passes each set once.</summary>
    public int Visit { get; set; }

    public OrderedDictionary<string, List<SelectedField>> ByResponseName => _byResponseName ??= Group();

    private OrderedDictionary<string, List<SelectedField>> Group()
    {
        var groups = new OrderedDictionary<string, List<SelectedField>>(StringComparer.Ordinal);
        foreach (var field in Fields)
        {
            if (!groups.TryGetValue(field.ResponseName, out var group))
            {
                group = [];
                groups.Add(field.ResponseName, group);
            }

            group.Add(field);
        }

        return groups;
    }
}
