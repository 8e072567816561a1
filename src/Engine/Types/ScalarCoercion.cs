using System.Text.Json;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>How a scalar's values come in and go out (3.5, result coercion and input coercion).</summary>
/// <remarks>
/// A refused value throws a <see cref="GraphQLException"/> whose message is for the caller. A coerced value is null, <see cref="bool"/>, <see cref="int"/>,
/// <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, a <c>List&lt;object?&gt;</c>, an <see cref="InputObject"/>, or a type of the scalar's own.
/// What .NET's own parsers throw (<see cref="FormatException"/>, <see cref="OverflowException"/>, <see cref="ArgumentException"/>,
/// <see cref="InvalidOperationException"/>) refuses an input value too, without its message.
/// </remarks>
public abstract class ScalarCoercion
{
    /// <summary>Values as they are: the behaviour of a custom scalar that nobody has bound.</summary>
    public static ScalarCoercion PassThrough { get; } = new PassThroughCoercion();

    /// <summary>A value from a request's variables. Never called for JSON null.</summary>
    public abstract object? CoerceInputValue(JsonElement value);

    /// <summary>
    /// A constant literal in a document; what variables inside it stand for is already in their place. Never called for the null literal or a variable.
    /// </summary>
    public abstract object? CoerceInputLiteral(ValueNode literal);

    /// <summary>A resolver's value as JSON shows it: null, <see cref="bool"/>, a number, <see cref="string"/>, list or dictionary.</summary>
    public abstract object? CoerceOutputValue(object value);

    /// <summary><see cref="CoerceInputValue"/> without an exception for a refused value, so that hostile input costs little.</summary>
    /// <param name="refusal">Why the value is refused; null with a false result means that there is nothing more to say than that.</param>
    internal virtual bool TryCoerceInputValue(JsonElement value, out object? coerced, out string? refusal) =>
        Try(() => CoerceInputValue(value), out coerced, out refusal);

    /// <summary><see cref="CoerceInputLiteral"/> without an exception for a refused value.</summary>
    /// <param name="refusal">Why the value is refused; null with a false result means that there is nothing more to say than that.</param>
    internal virtual bool TryCoerceInputLiteral(ValueNode literal, out object? coerced, out string? refusal) =>
        Try(() => CoerceInputLiteral(literal), out coerced, out refusal);

    private static bool Try(Func<object?> coerce, out object? coerced, out string? refusal)
    {
        try
        {
            (coerced, refusal) = (coerce(), null);
            return true;
        }
        catch (GraphQLException exception)
        {
            (coerced, refusal) = (null, exception.Message);
            return false;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException or InvalidOperationException)
        {
            (coerced, refusal) = (null, null);
            return false;
        }
    }
}
