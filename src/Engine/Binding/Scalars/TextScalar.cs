using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Binding.Scalars;

/// <summary>A scalar that JSON shows as a string of one format.</summary>
/// <param name="name">The scalar's name, for messages.</param>
/// <typeparam name="T">The C# type.</typeparam>
public abstract class TextScalar<T>(string name) : ScalarCodec<T>
    where T : notnull
{
    /// <inheritdoc/>
    public sealed override T Read(JsonElement value) => value.ValueKind is JsonValueKind.String
        ? Parse(value.GetString()!, null)
        : throw Refuse($"{name} cannot represent a non string value: {ValueText.Inspect(value)}", null);

    /// <inheritdoc/>
    public sealed override T Read(ValueNode literal) => literal is StringValueNode text
        ? Parse(text.Value, literal)
        : throw Refuse($"{name} cannot represent a non string value: {ValueText.Print(literal)}", literal);

    /// <inheritdoc/>
    public sealed override object Plain(T value) => Format(value);

    /// <summary>Reads the format, exactly.</summary>
    protected abstract bool TryParse(string text, [MaybeNullWhen(false)] out T value);

    /// <summary>Writes the format.</summary>
    protected abstract string Format(T value);

    private T Parse(string text, ValueNode? literal) =>
        TryParse(text, out var value) ? value : throw Refuse($"{name} cannot represent value: {ValueText.Quote(text)}", literal);

    private static GraphQLException Refuse(string message, ValueNode? literal) =>
        new(literal is null ? new GraphQLError(message) : new GraphQLError(message, literal));
}
