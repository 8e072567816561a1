using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Validation;
using Omnichannel.Graph.Engine.Validation.Limits;
using Omnichannel.Graph.Engine.Validation.Limits.Cost;

namespace Omnichannel.Graph.Engine.Execution;

/// <summary>How requests are bounded and how their failures are shown.</summary>
public sealed record RequestExecutorOptions
{
    /// <summary>Bounds of a document's text.</summary>
    public ParserOptions Parser { get; init; } = ParserOptions.Request;

    /// <summary>How documents are validated.</summary>
    public ValidationOptions Validation { get; init; } = ValidationOptions.Request;

    /// <summary>How large an operation may be.</summary>
    public LimitOptions Limits { get; init; } = LimitOptions.Default;

    /// <summary>How much an operation may cost.</summary>
    public CostOptions Cost { get; init; } = CostOptions.Default;

    /// <summary>How long an operation may take, subscriptions' events included, each on its own. Default 30 seconds.</summary>
    public TimeSpan ExecutionTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Execution errors in one response, at most. Default 100.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>Bytes of source text whose compiled documents are kept, at most. Default 8 MiB.</summary>
    public int DocumentCacheBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Whether <c>@defer</c> and <c>@stream</c> are delivered in parts where the transport can. Default true.</summary>
    public bool IncrementalDelivery { get; init; } = true;

    /// <summary>What an error does to the data around it when the request does not say. Default <see cref="ErrorBehavior.Propagate"/>.</summary>
    public ErrorBehavior DefaultErrorBehavior { get; init; } = ErrorBehavior.Propagate;

    /// <summary>
    /// Makes of an execution error what the caller sees. The default shows errors that resolvers raised as <see cref="GraphQLException"/>, and of anything else
    /// only that it happened.
    /// </summary>
    public Func<GraphQLError, GraphQLError> ErrorFilter { get; init; } = Mask;

    /// <summary>Where the resolvers of shared subscriptions take their services from: they belong to no single request. Null where they need none.</summary>
    public IServiceProvider? SharedServices { get; init; }

    /// <summary>The clock that timeouts are counted on.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    private static GraphQLError Mask(GraphQLError error) => error.Exception is null
        ? error
        : (error with { Message = "Unexpected execution error." }).WithCode("INTERNAL");
}
