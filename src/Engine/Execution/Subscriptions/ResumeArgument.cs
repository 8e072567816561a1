using System.Text.Json;
using System.Text.RegularExpressions;

using Omnichannel.Graph.Engine.Execution.Planning;
using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Execution.Subscriptions;

/// <summary>The argument <c>after</c> of a subscription's root field: where somebody was, who comes again. Those who ask for the same otherwise share one source.</summary>
internal sealed class ResumeArgument
{
    private const string Name = "after";

    private readonly ValueNode? _value;
    private readonly string? _variable;

    public ResumeArgument(OperationPlan plan)
    {
        _value = plan.Root.Fields is [var field, ..] ? field.Argument(Name)?.Value : null;

        // Only where nothing else depends on it: once where it is declared, once where it is used.
        _variable = _value is VariableNode variable && UsesOf(variable.Name.Value, plan) == 2 ? variable.Name.Value : null;
    }

    /// <summary>The cursor that a request gives; null when it gives none.</summary>
    public string? Of(OperationExecution execution) => _value switch
    {
        StringValueNode text => text.Value,
        VariableNode variable => execution.Variables.TryGet(variable.Name.Value, out var value) ? value as string : null,
        _ => null,
    };

    /// <summary>The variables on which the source depends.</summary>
    public string OtherVariables(JsonElement variables)
    {
        if (variables.ValueKind is not JsonValueKind.Object)
        {
            return "";
        }

        return _variable is not null && variables.TryGetProperty(_variable, out _)
            ? string.Join(',', variables.EnumerateObject().Where(variable => variable.Name != _variable).Select(variable => $"{JsonSerializer.Serialize(variable.Name)}:{variable.Value.GetRawText()}"))
            : string.Join(',', variables.EnumerateObject().Select(variable => $"{JsonSerializer.Serialize(variable.Name)}:{variable.Value.GetRawText()}"));
    }

    private static int UsesOf(string variable, OperationPlan plan)
    {
        var use = new Regex($@"\${Regex.Escape(variable)}\b", RegexOptions.CultureInvariant);
        return use.Count(Printer.Print(plan.Definition)) + plan.Fragments.Values.Sum(fragment => use.Count(Printer.Print(fragment)));
    }
}
