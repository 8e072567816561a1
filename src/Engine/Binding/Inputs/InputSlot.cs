using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Inputs;

/// <summary>One value that C# takes from coerced arguments or from an input object.</summary>
/// <param name="take">Reads and converts it.</param>
internal sealed class InputSlot(Func<InputObject, object?> take)
{
    /// <exception cref="GraphQLException">The value is refused.</exception>
    public object? Take(InputObject from) => take(from);
}
