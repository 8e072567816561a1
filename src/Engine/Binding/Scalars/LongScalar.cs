using System.Globalization;
using System.Text.Json;

using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Binding.Scalars;

/// <summary>A 64-bit signed integer, a number in JSON.</summary>
/// <seealso href="https://scalars.graphql.org/chillicream/long.html"/>
public sealed class LongScalar : ScalarCodec<long>
{
    /// <inheritdoc/>
    public override long Read(JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Number)
        {
            throw new GraphQLException(new GraphQLError($"Long cannot represent non-integer value: {ValueText.Inspect(value)}"));
        }

        // As text, because a double would round what lies beyond 53 bits.
        return long.TryParse(value.GetRawText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new GraphQLException(new GraphQLError($"Long cannot represent non 64-bit signed integer value: {value.GetRawText()}"));
    }

    /// <inheritdoc/>
    public override long Read(ValueNode literal)
    {
        if (literal is not IntValueNode digits)
        {
            throw new GraphQLException(new GraphQLError($"Long cannot represent non-integer value: {ValueText.Print(literal)}", literal));
        }

        return long.TryParse(digits.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new GraphQLException(new GraphQLError($"Long cannot represent non 64-bit signed integer value: {digits.Value}", literal));
    }

    /// <inheritdoc/>
    public override object Plain(long value) => value;

    /// <inheritdoc/>
    public override void Write(long value, JsonResponseWriter writer) => writer.WriteNumber(value);
}
