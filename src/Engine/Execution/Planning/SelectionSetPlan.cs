using System.Collections.Immutable;
using System.Text;

using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Execution.Planning;

/// <summary>A selection set on one object type: the fields to execute, and those that are deferred.</summary>
internal sealed record SelectionSetPlan
{
    private SelectionSetPlan(OperationPlan operation, ObjectType type, FieldPlan[] fields)
    {
        Operation = operation;
        Type = type;
        Fields = fields;
        TypeNameBytes = Encoding.UTF8.GetBytes($"\"{type.Name}\"");
        HasInclusions = Array.Exists(fields, field => field.Inclusions is not null);
        IsOrderOpen = Array.Exists(fields, field => field.IsPlaceOpen);
        operation.Executable.Entities.TryGetValue(type, out var entity);
        Entity = entity;
        NeedsObject = Array.Exists(fields, field => field.Mode != FieldMode.Typename && !operation.Executable.KeyFields.Contains(field.Field));
    }

    public OperationPlan Operation { get; }

    public ObjectType Type { get; }

    public FieldPlan[] Fields { get; private init; }

    /// <summary>The type's name as JSON.</summary>
    public byte[] TypeNameBytes { get; }

    public bool HasInclusions { get; }

    /// <summary>Whether the order of the fields depends on the conditions of a request.</summary>
    public bool IsOrderOpen { get; }

    /// <summary>The reference resolver, for an entity type.</summary>
    public EntityResolver? Entity { get; }

    /// <summary>The <c>@defer</c>s that begin in this selection set.</summary>
    public ImmutableArray<DeferUsage> NewDefers { get; private init; } = [];

    /// <summary>Fields to be executed later, by the set of <c>@defer</c>s that they belong to.</summary>
    public ImmutableArray<DeferredPlan> Deferred { get; private init; } = [];

    /// <summary>Whether a key is not enough to execute it.</summary>
    public bool NeedsObject { get; }

    /// <summary>The plan with its fields in the order in which a request collects them: a field stands where its first included node does (6.3.2).</summary>
    public SelectionSetPlan InOrderFor(bool[] flags) => IsOrderOpen ? this with { Fields = [.. Fields.OrderBy(field => field.PlaceFor(flags))] } : this;

    /// <param name="defers">The <c>@defer</c>s that the fields around it are executed for.</param>
    public static SelectionSetPlan Compile(
        OperationPlan operation, ObjectType type, IEnumerable<SelectionSource> sources, DeferUsageSet defers)
    {
        var collector = new FieldCollector(operation, type);
        var groups = collector.Collect(sources);
        if (!operation.IsIncremental)
        {
            return Create(operation, type, groups.Values, defers);
        }

        var now = new List<List<FieldDetail>>();
        var later = new OrderedDictionary<DeferUsageSet, List<List<FieldDetail>>>();
        foreach (var details in groups.Values)
        {
            var set = DeferUsageSet.Of(details);
            if (set.Equals(defers))
            {
                now.Add(details);
            }
            else if (later.TryGetValue(set, out var group))
            {
                group.Add(details);
            }
            else
            {
                later.Add(set, [details]);
            }
        }

        return Create(operation, type, now, defers) with
        {
            NewDefers = [.. collector.NewDefers],
            Deferred = [.. later.Select(group => new DeferredPlan(group.Key, Create(operation, type, group.Value, group.Key)))],
        };
    }

    private static SelectionSetPlan Create(
        OperationPlan operation, ObjectType type, IEnumerable<List<FieldDetail>> groups, DeferUsageSet defers)
    {
        var fields = new List<FieldPlan>();
        foreach (var details in groups)
        {
            // Validation refuses unknown fields; where it did not run they are left out, as in the reference implementation.
            if (operation.FieldOf(type, details[0].Node.Name.Value) is { } field)
            {
                fields.Add(new FieldPlan(operation, type, field, [.. details], defers));
            }
        }

        return new SelectionSetPlan(operation, type, [.. fields]);
    }
}
