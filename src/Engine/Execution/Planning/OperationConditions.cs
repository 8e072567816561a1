using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Execution.Planning;

/// <summary>The variables that <c>@skip</c> and <c>@include</c> of an operation depend on, each a flag of a request.</summary>
/// <param name="operation">The operation.</param>
/// <param name="known">The flags' values where the plan is made for one setting of them; null where they are left open.</param>
internal sealed class OperationConditions(OperationDefinitionNode operation, bool[]? known)
{
    private readonly string[] _variables = [.. operation.VariableDefinitions
        .Where(definition => definition.Type is NonNullTypeNode { Type: NamedTypeNode { Name.Value: "Boolean" } } or NamedTypeNode { Name.Value: "Boolean" })
        .Select(definition => definition.Variable.Name.Value)];

    /// <summary>The inclusion of a selection with these directives inside another; null when it never takes part.</summary>
    public Inclusion? Apply(Inclusion outer, ImmutableArray<DirectiveNode> directives)
    {
        var inclusion = outer;
        foreach (var directive in directives)
        {
            if (directive.Name.Value is not ("skip" or "include"))
            {
                continue;
            }

            inclusion = Apply(inclusion, directive.Arguments[0].Value, expected: directive.Name.Value == "include");
            if (inclusion is null)
            {
                return null;
            }
        }

        return inclusion;
    }

    /// <summary>
    /// A request's flags. A variable that is not given counts as true, the default of <c>@defer(if:)</c>; <c>@skip</c> and <c>@include</c> always have one.
    /// </summary>
    public bool[] FlagsOf(VariableValues variables)
    {
        var flags = _variables.Length == 0 ? [] : new bool[_variables.Length];
        for (var index = 0; index < flags.Length; index++)
        {
            flags[index] = !variables.TryGet(_variables[index], out var value) || value is not false;
        }

        return flags;
    }

    /// <summary>The value of a condition in a plan that is made for one setting of the flags.</summary>
    public bool IsKnownTrue(ValueNode? condition) => condition switch
    {
        BooleanValueNode constant => constant.Value,
        VariableNode variable => known![Array.IndexOf(_variables, variable.Name.Value)],
        _ => true,
    };

    private Inclusion? Apply(Inclusion inclusion, ValueNode value, bool expected)
    {
        if (value is BooleanValueNode constant)
        {
            return constant.Value == expected ? inclusion : null;
        }

        var flag = Array.IndexOf(_variables, ((VariableNode)value).Name.Value);
        if (known is null)
        {
            return inclusion.And(flag, expected);
        }

        return known[flag] == expected ? inclusion : null;
    }
}
