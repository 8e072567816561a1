using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Binding.Fields;

/// <param name="Resolver">What gives the field's values.</param>
/// <param name="Value">The C# type of one value.</param>
/// <param name="Member">The C# member, for messages.</param>
internal sealed record BoundField(FieldResolver Resolver, ClrShape Value, string Member);
