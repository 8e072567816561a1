using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stock.Contract;
using Omnichannel.Graph.Stock.Rows;

namespace Omnichannel.Graph.Stock;

/// <summary>Says that somebody deals with a reorder signal.</summary>
internal sealed class AcknowledgeReorder(Commands commands)
{
    public Task<AcknowledgeReorderResult> HandleAsync(AcknowledgeReorderInput input, Caller caller, CancellationToken cancellationToken) =>
        commands.RunAsync(new Command<AcknowledgeReorderResult>("acknowledgeReorder", caller.Id, input), scope => AcknowledgeAsync(scope, input), cancellationToken);

    private static async Task<AcknowledgeReorderResult> AcknowledgeAsync(CommandScope scope, AcknowledgeReorderInput input)
    {
        var signals = scope.Db.ReorderSignals;
        var signal = await signals.Where(signal => signal.Id == input.Signal).ForUpdate().FirstOrDefaultAsync(scope.CancellationToken);
        if (signal is null)
        {
            return new AcknowledgeReorderResult.ReorderSignalNotFound(input.Signal);
        }

        signal.AcknowledgedAt ??= scope.Now;
        return new AcknowledgeReorderResult.Acknowledged(signal.Id);
    }
}

internal sealed record AcknowledgeReorderInput(ReorderSignalId Signal);

internal abstract record AcknowledgeReorderResult
{
    private AcknowledgeReorderResult()
    {
    }

    public sealed record Acknowledged(ReorderSignalId Signal) : AcknowledgeReorderResult;

    public sealed record ReorderSignalNotFound(ReorderSignalId Id) : AcknowledgeReorderResult, IProblem
    {
        public string Message => "There is no such reorder signal.";
    }
}
