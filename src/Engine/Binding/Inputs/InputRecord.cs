using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Inputs;

/// <summary>Makes a C# record of an input object. Filled after it is known, because input objects may refer to themselves.</summary>
internal sealed class InputRecord
{
    private Func<InputObject, object>? _make;

    public void Set(Func<InputObject, object>? make) => _make = make;

    public object Make(InputObject input) => _make!(input);
}
