using System.Text.Json;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>How a scalar's values come in and go out (3.5, result coercion and input coercion).</summary>
/// <remarks>
/// A refused value throws a <see cref="GraphQLException"/> whose message is for the caller. A coerced value is null, <see cref="bool"/>, <see cref="int"/>,
/// <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, a <c>List&lt;object?&gt;</c>, an <see cref="InputObject"/>, or a type of the scalar's own.
/// </remarks>
public abstract class ScalarCoercion
{
    /// <summary>Values as they are: the behaviour of a custom scalar that nobody has bound.</summary>
    public static ScalarCoercion PassThrough { get; } = new PassThroughCoercion();

    /// <summary>A value from a request's variables. Never called for JSON null.</summary>
    public abstract object? CoerceInputValue(JsonElement value);

    /// <summary>A constant literal in a document. Never called for the null literal or a variable.</summary>
    public abstract object? CoerceInputLiteral(ValueNode literal);

    /// <summary>A resolver's value as JSON shows it: null, <see cref="bool"/>, a number, <see cref="string"/>, list or dictionary.</summary>
    public abstract object? CoerceOutputValue(object value);
}
