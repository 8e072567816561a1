using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Binding.Leaves;

/// <summary>A type that is shown and read as another type that a scalar knows.</summary>
internal sealed class ValueLeaf<T, TPlain>(Leaf<TPlain> plain, Func<T, TPlain> unwrap, Func<TPlain, T> wrap) : Leaf<T>
    where T : notnull
    where TPlain : notnull
{
    public override void Write(T value, JsonResponseWriter writer) => plain.Write(unwrap(value), writer);

    public override object FromCoerced(object coerced)
    {
        var value = (TPlain)plain.FromCoerced(coerced);
        try
        {
            return wrap(value);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            throw InputRefusal.Of(FirstLine(exception.Message));
        }
    }

    public override object ToPlain(object value) => plain.ToPlain(unwrap((T)value));

    // Argument exceptions append the parameter's name and the actual value.
    private static string FirstLine(string message) => message.Split([" (Parameter", "\n", "\r"], StringSplitOptions.None)[0];
}
