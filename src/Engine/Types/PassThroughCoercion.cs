using System.Text.Json;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types;

internal sealed class PassThroughCoercion : ScalarCoercion
{
    public override object? CoerceInputValue(JsonElement value) => value.Clone();

    public override object? CoerceInputLiteral(ValueNode literal) => literal;

    public override object? CoerceOutputValue(object value) => value;
}
