namespace Omnichannel.Graph.Engine.Execution;

/// <summary>What came of a request. All kinds from <see cref="SyntaxError"/> on are request errors: the response has no <c>data</c> entry (7.1.1).</summary>
public enum ResultKind
{
    /// <summary>Data without errors.</summary>
    Data,

    /// <summary>Data that is not null, with errors.</summary>
    PartialData,

    /// <summary>Data is null, with errors.</summary>
    NullData,

    /// <summary>The document does not parse, or is past a limit of the parser.</summary>
    SyntaxError,

    /// <summary>The document does not validate.</summary>
    ValidationError,

    /// <summary>The operation cannot be determined: unknown name, or several operations and no name.</summary>
    OperationNotFound,

    /// <summary>The transport cannot carry this kind of operation.</summary>
    OperationNotAllowed,

    /// <summary>The variables do not fit.</summary>
    InvalidVariables,

    /// <summary>The operation is past a limit, cost included.</summary>
    LimitExceeded,

    /// <summary>The operation took longer than allowed.</summary>
    Timeout,

    /// <summary>A subscription whose source stream could not be opened.</summary>
    SourceError,

    /// <summary>A fault of the server outside any field.</summary>
    InternalError,
}
