using System.Text.Json;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Types;

internal sealed class PassThroughCoercion : ScalarCoercion
{
    public override object? CoerceInputValue(JsonElement value) => UntypedValue.Of(value);

    public override object? CoerceInputLiteral(ValueNode literal) => UntypedValue.Of(literal);

    public override object? CoerceOutputValue(object value) => value;
}
