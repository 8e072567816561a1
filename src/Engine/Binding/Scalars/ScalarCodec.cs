using System.Text.Json;

using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Scalars;

/// <summary>How a C# type comes in and goes out as a scalar.</summary>
/// <remarks>A refused value throws a <see cref="GraphQLException"/> whose message is for the caller.</remarks>
/// <typeparam name="T">The C# type.</typeparam>
public abstract class ScalarCodec<T> : ScalarCoercion
    where T : notnull
{
    /// <summary>A value from a request's variables, never null.</summary>
    public abstract T Read(JsonElement value);

    /// <summary>A constant literal, never null.</summary>
    public abstract T Read(ValueNode literal);

    /// <summary>The value as JSON shows it: null, <see cref="bool"/>, a number, <see cref="string"/>, list, dictionary or <see cref="JsonElement"/>.</summary>
    public abstract object Plain(T value);

    /// <summary>Writes the value straight to a response.</summary>
    public virtual void Write(T value, JsonResponseWriter writer) => writer.WriteValue(Plain(value));

    /// <inheritdoc/>
    public sealed override object? CoerceInputValue(JsonElement value) => Read(value);

    /// <inheritdoc/>
    public sealed override object? CoerceInputLiteral(ValueNode literal) => Read(literal);

    /// <inheritdoc/>
    public sealed override object? CoerceOutputValue(object value) => value is T typed
        ? Plain(typed)
        : throw new GraphQLException(new GraphQLError($"Expected a value of {ClrName.Of(typeof(T))}, found one of {ClrName.Of(value.GetType())}."));
}
