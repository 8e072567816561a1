using System.Collections.Frozen;
using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Execution.Subscriptions;
using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Execution.Planning;

/// <summary>A validated operation, compiled for running many times. Selection sets are compiled when they are first reached.</summary>
internal sealed class OperationPlan
{
    private readonly Lazy<bool> _usesAuthorization;
    private readonly Lazy<ResumeArgument> _resume;

    /// <param name="knownFlags">The setting of the conditions for which <c>@defer</c> and <c>@stream</c> are planned; null where they are ignored.</param>
    public OperationPlan(
        ExecutableSchema executable,
        OperationDefinitionNode definition,
        FrozenDictionary<string, FragmentDefinitionNode> fragments,
        PlanLimits limits,
        bool[]? knownFlags = null)
    {
        Executable = executable;
        Definition = definition;
        Fragments = fragments;
        Limits = limits;
        IsIncremental = knownFlags is not null;
        Conditions = new OperationConditions(definition, knownFlags);
        Variables = new VariableCoercion(executable.Schema, definition);
        _usesAuthorization = new Lazy<bool>(() => AuthorizationUse.In(this));
        _resume = new Lazy<ResumeArgument>(() => new ResumeArgument(this));
        var rootType = executable.Schema.RootType(definition.Operation)!;
        Root = SelectionSetPlan.Compile(this, rootType, [new SelectionSource(definition.SelectionSet, Inclusion.Always, null)], DeferUsageSet.Empty);
    }

    public ExecutableSchema Executable { get; }

    public Schema Schema => Executable.Schema;

    public OperationDefinitionNode Definition { get; }

    public FrozenDictionary<string, FragmentDefinitionNode> Fragments { get; }

    public PlanLimits Limits { get; }

    public OperationConditions Conditions { get; }

    /// <summary>Whether <c>@defer</c> and <c>@stream</c> are in force in this plan.</summary>
    public bool IsIncremental { get; }

    /// <summary>Coerces a request's variables.</summary>
    public VariableCoercion Variables { get; }

    public SelectionSetPlan Root { get; }

    /// <summary>Whether a field that may be reached needs authorisation.</summary>
    public bool UsesAuthorization => _usesAuthorization.Value;

    /// <summary>Of a subscription: where its subscriber was.</summary>
    public ResumeArgument Resume => _resume.Value;

    /// <summary>The field of a type, introspection's meta-fields included.</summary>
    public FieldDefinition? FieldOf(ObjectType type, string name) => Schema.Field(type, name);

    public FieldResolver ResolverOf(ObjectType type, FieldDefinition field)
    {
        if (Executable.Resolvers.TryGetValue(field, out var resolver))
        {
            return resolver;
        }

        if (IntrospectionResolver.For(Schema, type, field) is { } introspection)
        {
            return introspection;
        }

        return Executable.DefaultResolver?.Invoke(field)
            ?? throw new InvalidOperationException($"{field} has no resolver; bind it, or take it out of the schema.");
    }

    public static bool UsesVariables(ImmutableArray<ArgumentNode> arguments)
    {
        foreach (var argument in arguments)
        {
            if (UsesVariables(argument.Value))
            {
                return true;
            }
        }

        return false;
    }

    // The parser bounds the depth of values.
    private static bool UsesVariables(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(UsesVariables),
        ObjectValueNode obj => obj.Fields.Any(field => UsesVariables(field.Value)),
        _ => false,
    };
}
