using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Returns.Contract;
using Omnichannel.Graph.Returns.Rows;

namespace Omnichannel.Graph.Returns;

/// <summary>Ends a return before its goods are there.</summary>
internal sealed class CancelReturn(Commands commands)
{
    public Task<CancelReturnResult> HandleAsync(CancelReturnInput input, Caller caller, CancellationToken cancellationToken) => commands.RunAsync(
        new Command<CancelReturnResult>("cancelReturn", caller.Id, input), scope => CancelAsync(scope, input.Return, caller), cancellationToken);

    private static async Task<CancelReturnResult> CancelAsync(CommandScope scope, ReturnId id, Caller caller)
    {
        if (await LockedReturn.FindAsync(scope, id, caller) is not { } locked)
        {
            return new CancelReturnResult.UnknownReturn();
        }

        if (locked.Row.State is ReturnState.Requested)
        {
            await locked.CloseAsync(ReturnState.Cancelled, null, caller.Id);
        }

        return locked.Row.State is ReturnState.Cancelled ? new CancelReturnResult.ReturnCancelled(id) : new CancelReturnResult.ReturnClosed(id);
    }
}

internal sealed record CancelReturnInput(ReturnId Return);

internal abstract record CancelReturnResult
{
    private CancelReturnResult()
    {
    }

    public sealed record ReturnCancelled(ReturnId Return) : CancelReturnResult;

    public sealed record UnknownReturn : CancelReturnResult, IUnknownReturn;

    public sealed record ReturnClosed(ReturnId Return) : CancelReturnResult, IReturnClosed;
}
