using System.Collections.Frozen;
using System.Text.Json;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Leaves;

/// <summary>A scalar's own coercion that also shows values of the C# types that the host has bound to the scalar.</summary>
internal sealed class BoundCoercion(ScalarCoercion inner, FrozenDictionary<Type, Leaf> leaves) : ScalarCoercion
{
    public override object? CoerceInputValue(JsonElement value) => inner.CoerceInputValue(value);

    public override object? CoerceInputLiteral(ValueNode literal) => inner.CoerceInputLiteral(literal);

    public override object? CoerceOutputValue(object value) =>
        inner.CoerceOutputValue(leaves.TryGetValue(value.GetType(), out var leaf) ? leaf.ToPlain(value) : value);
}
