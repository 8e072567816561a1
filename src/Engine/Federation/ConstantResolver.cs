using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Federation;

/// <summary>The same value for every parent.</summary>
internal sealed class ConstantResolver(object? value) : FieldResolver
{
    public override ValueTask ResolveAsync(FieldContext context)
    {
        context.Values.Fill(value);
        return ValueTask.CompletedTask;
    }
}
