using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Validation.Limits.Cost;

/// <summary>A field where it is selected.</summary>
internal readonly record struct CostedField(FieldNode Node, FieldDefinition Definition);
