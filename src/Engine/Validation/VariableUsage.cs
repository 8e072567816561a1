using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Validation;

/// <summary>A variable where a value is written.</summary>
/// <param name="Type">The type expected there; null when it is not known.</param>
/// <param name="ParentType">The input object whose field it is; null in an argument or a list.</param>
/// <param name="HasDefault">Whether the argument or input field has a default.</param>
internal readonly record struct VariableUsage(VariableNode Node, GraphQLType? Type, InputObjectType? ParentType, bool HasDefault);
