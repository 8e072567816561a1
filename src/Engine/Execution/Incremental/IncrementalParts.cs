using Omnichannel.Graph.Engine.Execution.Planning;
using Omnichannel.Graph.Engine.Execution.Running;

namespace Omnichannel.Graph.Engine.Execution.Incremental;

/// <summary>
/// What a payload leaves for later payloads, noted while the payload is written, as only then the positions are known. What null takes back is taken back
/// here too.
/// </summary>
internal sealed class IncrementalParts(DeferScope? scope)
{
    private DeferScope? _scope = scope;

    /// <summary>The <c>@defer</c>s that begin in the payload.</summary>
    public List<DeliveryGroup> Groups { get; } = [];

    /// <summary>Deferred fields of objects of the payload.</summary>
    public List<DeferredFields> Fields { get; } = [];

    /// <summary>Lists of the payload that go on.</summary>
    public List<StreamedItems> Streams { get; } = [];

    public bool IsEmpty => Fields.Count == 0 && Streams.Count == 0;

    public Mark BeginObject(Batch batch, ResponsePath path)
    {
        var mark = new Mark(Groups.Count, Fields.Count, Streams.Count, _scope);
        foreach (var defer in batch.Plan.NewDefers)
        {
            var group = new DeliveryGroup(defer.Label, path.ToList(), DeferScope.Find(_scope, defer.Parent));
            Groups.Add(group);
            _scope = new DeferScope(defer, group, _scope);
        }

        return mark;
    }

    public void EndObject(Mark mark, Batch batch, int row, ResponsePath path)
    {
        foreach (var deferred in batch.Plan.Deferred)
        {
            DeliveryGroup[] groups = [.. deferred.Defers.Members.Select(member => DeferScope.Find(_scope, member)!)];
            Fields.Add(new DeferredFields(deferred.Plan, batch, row, path.ToList(), groups, _scope));
        }

        _scope = mark.Scope;
    }

    public Mark BeginList(ValueLevel level, int index, FieldPlan field, Completion completion, ResponsePath path)
    {
        var mark = new Mark(Groups.Count, Fields.Count, Streams.Count, _scope);
        if (level.Rests?[index] is { } rest)
        {
            Streams.Add(new StreamedItems(field.ForStreamedItems, completion.Item!, rest, path.ToList(), _scope));
        }

        return mark;
    }

    public void TakeBack(Mark mark)
    {
        Groups.RemoveRange(mark.Groups, Groups.Count - mark.Groups);
        Fields.RemoveRange(mark.Fields, Fields.Count - mark.Fields);
        Streams.RemoveRange(mark.Streams, Streams.Count - mark.Streams);
        _scope = mark.Scope;
    }

    internal readonly record struct Mark(int Groups, int Fields, int Streams, DeferScope? Scope);
}
