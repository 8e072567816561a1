using Omnichannel.Graph.Engine.Execution.Planning;
using Omnichannel.Graph.Engine.Validation.Limits.Cost;

namespace Omnichannel.Graph.Engine.Execution;

/// <summary>An operation within its limits, ready to run: its plan, and what it costs.</summary>
internal sealed record PreparedOperation(OperationPlan Plan, CostPlan Cost);
