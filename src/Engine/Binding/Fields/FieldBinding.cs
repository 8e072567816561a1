using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Fields;

/// <summary>What the code says of one field.</summary>
internal abstract class FieldBinding
{
    /// <summary>Makes the resolver; null when something does not fit, which is reported.</summary>
    /// <param name="session">The schema being bound.</param>
    /// <param name="field">The field.</param>
    /// <param name="parent">The C# type of the parents; null for root types and for entities of other modules.</param>
    public abstract BoundField? Bind(BindingSession session, FieldDefinition field, Type? parent);
}
