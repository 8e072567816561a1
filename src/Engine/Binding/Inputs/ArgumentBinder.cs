using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Inputs;

/// <summary>A field's coerced arguments as the values that its handler's parameters take.</summary>
internal sealed class ArgumentBinder(InputSlot[] slots)
{
    /// <exception cref="GraphQLException">A value is refused.</exception>
    public object?[] Bind(InputObject arguments)
    {
        var values = new object?[slots.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = slots[index].Take(arguments);
        }

        return values;
    }
}
