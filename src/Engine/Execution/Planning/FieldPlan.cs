using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Execution.Planning;

/// <summary>A field of a planned selection set: its nodes merged, its arguments coerced where they are constant, its name as bytes.</summary>
internal sealed class FieldPlan : FieldSelection
{
    private readonly OperationPlan _operation;
    private readonly ImmutableArray<FieldDetail> _details;
    private readonly ConcurrentDictionary<ObjectType, SelectionSetPlan> _children = new();
    private SelectionSetPlan? _onlyChild;
    private FieldPlan? _forStreamedItems;

    public FieldPlan(OperationPlan operation, ObjectType parentType, FieldDefinition field, ImmutableArray<FieldDetail> details, DeferUsageSet defers)
    {
        _operation = operation;
        _details = details;
        Defers = defers;
        ParentType = parentType;
        Field = field;
        ResponseName = details[0].Node.ResponseName;
        NameBytes = Encoding.UTF8.GetBytes($",\"{ResponseName}\":");
        Completion = Completion.For(field.Type, operation.Executable);
        Resolver = operation.ResolverOf(parentType, field);
        Property = Resolver as PropertyResolver;
        Arguments = new ArgumentPlan(operation, field, details[0].Node, Resolver);
        Inclusions = InclusionsOf(details);
        Authorization = FieldAuthorization.For(parentType, field, operation.Executable);
        Stream = details.Select(detail => IncrementalDirectives.StreamOf(detail.Node.Directives, operation)).FirstOrDefault(stream => stream is not null);
        Mode = Authorization is null && Stream is null ? ModeOf(field, Resolver, Completion) : FieldMode.Resolve;
    }

    public override FieldDefinition Field { get; }

    public override string ResponseName { get; }

    public ObjectType ParentType { get; }

    /// <summary>A comma, the response name as JSON, and a colon.</summary>
    public byte[] NameBytes { get; }

    public Completion Completion { get; }

    public FieldResolver Resolver { get; }

    /// <summary>The resolver, where it reads the field from each parent.</summary>
    public PropertyResolver? Property { get; }

    public ArgumentPlan Arguments { get; }

    /// <summary>When it takes part: any of these; null for always.</summary>
    public Inclusion[]? Inclusions { get; }

    public FieldMode Mode { get; }

    /// <summary>The <c>@stream</c> in force, if there is one.</summary>
    public DirectiveNode? Stream { get; }

    /// <summary>
    /// The field as the later items of a streamed list have it: they are deferred already, so nothing in them is deferred for a <c>@defer</c> around the
    /// list.
    /// </summary>
    public FieldPlan ForStreamedItems =>
        _forStreamedItems ??= new FieldPlan(_operation, ParentType, Field, [.. _details.Select(detail => detail with { Defer = null })], DeferUsageSet.Empty);

    /// <summary>Who may read it; null for everybody.</summary>
    public FieldAuthorization? Authorization { get; }

    /// <summary>The <c>@defer</c>s that it is executed for.</summary>
    public DeferUsageSet Defers { get; }

    /// <summary>Whether the place of the field among the others depends on the conditions of a request.</summary>
    public bool IsPlaceOpen => Array.Exists(Inclusions ?? [], inclusion => !inclusion.Same(_details[0].Inclusion))
        || (Inclusions is null && !ReferenceEquals(_details[0].Inclusion, Inclusion.Always));

    /// <summary>The place of the first node that takes part; of the first of all when none does.</summary>
    public int PlaceFor(bool[] flags) => DetailsFor(flags).DefaultIfEmpty(_details[0]).First().Order;

    /// <summary>An argument as it stands in the document; null when it is not given.</summary>
    public ArgumentNode? Argument(string name) => _details[0].Node.Arguments.FirstOrDefault(argument => argument.Name.Value == name);

    /// <summary>The nodes that take part, each once: several spreads may lead to one fragment.</summary>
    public IEnumerable<FieldNode> NodesFor(bool[] flags) => DetailsFor(flags).Select(detail => detail.Node).Distinct();

    /// <summary>The plan of what is selected below it, for one object type.</summary>
    public SelectionSetPlan ChildPlan(ObjectType type)
    {
        var child = _onlyChild;
        if (child is not null && ReferenceEquals(child.Type, type))
        {
            return child;
        }

        child = _children.GetOrAdd(type, static (objectType, field) => field.Compile(objectType), this);
        _onlyChild ??= child;
        return child;
    }

    public override bool Selects(params ReadOnlySpan<string> path) => SelectionWalk.Selects(_operation, Sources(), path);

    public override IReadOnlySet<string> SelectedFields(params ReadOnlySpan<string> path) =>
        SelectionWalk.FieldsAt(_operation, Sources(), path);

    private SelectionSetPlan Compile(ObjectType type) => SelectionSetPlan.Compile(_operation, type, Sources(), Defers);

    private IEnumerable<SelectionSource> Sources()
    {
        // Where all nodes share one condition it holds whenever the field is executed at all.
        var sameInclusion = _details.All(detail => detail.Inclusion.Same(_details[0].Inclusion));
        foreach (var detail in _details)
        {
            if (detail.Node.SelectionSet is { } selectionSet)
            {
                yield return new SelectionSource(selectionSet, sameInclusion ? Inclusion.Always : detail.Inclusion, detail.Defer);
            }
        }
    }

    private IEnumerable<FieldDetail> DetailsFor(bool[] flags) => _details.Where(detail => detail.Inclusion.Holds(flags));

    private static Inclusion[]? InclusionsOf(ImmutableArray<FieldDetail> details) =>
        details.Any(detail => ReferenceEquals(detail.Inclusion, Inclusion.Always)) ? null : [.. details.Select(detail => detail.Inclusion)];

    private static FieldMode ModeOf(FieldDefinition field, FieldResolver resolver, Completion completion)
    {
        if (field.Name == "__typename")
        {
            return FieldMode.Typename;
        }

        return resolver is PropertyResolver property && completion.Named.IsLeaf
            ? property.WritesLeaf && completion.Kind == CompletionKind.Leaf ? FieldMode.WriteLeaf : FieldMode.ReadLeaf
            : FieldMode.Resolve;
    }
}
