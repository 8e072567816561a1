using System.Diagnostics;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Transport.Http;

/// <summary>The status code of a response, by what came of the request and the edition of GraphQL over HTTP.</summary>
internal static class StatusCodes
{
    public const int Ok = 200;
    public const int PartialSuccess = 294;
    public const int BadRequest = 400;
    public const int MethodNotAllowed = 405;
    public const int Unprocessable = 422;
    public const int InternalError = 500;
    public const int Unavailable = 503;

    /// <param name="isLegacy">Whether the response is <c>application/json</c>, whose request errors have status 200.</param>
    /// <param name="isGet">Whether the request is a GET, which cannot carry a mutation.</param>
    public static int Of(ResultKind kind, HttpSpec spec, bool isLegacy, bool isGet) => kind switch
    {
        ResultKind.Data or ResultKind.NullData => Ok,
        ResultKind.PartialData => spec == HttpSpec.Draft2026 && !isLegacy ? PartialSuccess : Ok,
        ResultKind.OperationNotAllowed when isGet => MethodNotAllowed,
        ResultKind.InternalError => InternalError,
        ResultKind.Timeout => Unavailable,
        _ when isLegacy => Ok,
        ResultKind.SyntaxError => BadRequest,
        ResultKind.ValidationError or ResultKind.OperationNotFound or ResultKind.OperationNotAllowed or ResultKind.InvalidVariables
            or ResultKind.LimitExceeded => Refused(spec),
        _ => throw new UnreachableException($"{kind} has no status code."),
    };

    /// <param name="spec">The edition in force.</param>
    public static int Of(Refusal refusal, HttpSpec spec) =>
        refusal.Status == Refusal.NotWellFormedStatus ? Refused(spec) : refusal.Status;

    private static int Refused(HttpSpec spec) => spec == HttpSpec.Draft2026 ? Unprocessable : BadRequest;
}
