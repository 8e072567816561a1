using Omnichannel.Graph.Engine.Execution.Incremental;
using Omnichannel.Graph.Engine.Execution.Running;

namespace Omnichannel.Graph.Engine.Execution;

/// <summary>One response being made: its fields resolved, then written as <c>data</c>, then the errors.</summary>
internal sealed class ResponseWriting : IDisposable
{
    private readonly OperationExecution _execution;
    private readonly OperationRun _run;
    private readonly Batch _root;
    private readonly ResponseBuffer _buffer = new();
    private readonly JsonResponseWriter _writer;
    private readonly ErrorCollector _errors;
    private readonly IncrementalParts? _parts;
    private bool _isDataNull;
    private bool _isDataWritten;

    public ResponseWriting(OperationExecution execution, OperationRun run, object root)
    {
        _execution = execution;
        _run = run;
        _root = run.BatchOf(execution.Plan.Root, [root]);
        _writer = new JsonResponseWriter(_buffer);
        _errors = execution.NewErrors();
        _parts = execution.Plan.IsIncremental ? new IncrementalParts(null) : null;
    }

    /// <summary>Resolves all fields.</summary>
    public ValueTask ResolveAsync() =>
        _run.Scheduler.RunAsync(static state => ((ResponseWriting)state!).Start(), this, _run.Context.CancellationToken);

    /// <summary>
    /// Resolves and writes one root field after the other (6.2.2): each sees what the one before it did, and none runs after null reached the root.
    /// </summary>
    public async ValueTask ResolveSeriallyAsync()
    {
        _isDataWritten = true;
        _buffer.Write("{\"data\":"u8);
        var mark = _buffer.Position;
        var completer = _execution.NewCompleter(_writer, _errors, _parts);
        _run.Include(_root);
        _buffer.Write("{"u8);
        var isFirst = true;
        var partsMark = _parts?.BeginObject(_root, new ResponsePath()) ?? default;
        for (var index = 0; index < _root.Plan.Fields.Length; index++)
        {
            if (_root.Included is { } included && !included[index])
            {
                continue;
            }

            var field = index;
            await _run.Scheduler.RunAsync(_ => _run.Guard(() => _run.ExecuteField(_root, field)), null, _run.Context.CancellationToken).ConfigureAwait(false);
            if (_run.Fault is not null || !completer.TryWriteField(_root, 0, index, isFirst))
            {
                _parts?.TakeBack(partsMark);
                WriteNullData(mark);
                return;
            }

            isFirst = false;
        }

        _parts?.EndObject(partsMark, _root, 0, new ResponsePath());
        _buffer.Write("}"u8);
    }

    /// <summary>Writes what is left to write, and makes the result.</summary>
    public ExecutionResult Finish()
    {
        _run.Context.CancellationToken.ThrowIfCancellationRequested();
        if (!_isDataWritten)
        {
            WriteData();
        }

        if (_run.Fault is { } fault)
        {
            Dispose();
            var error = _execution.Options.ErrorFilter(new GraphQLError(fault.Message) { Exception = fault });
            return new SingleResult(ResultKind.InternalError, ErrorWriter.Response([error]));
        }

        if (_errors.Errors.Count > 0)
        {
            _buffer.Write(",\"errors\":"u8);
            ErrorWriter.Write(_writer, _errors.Errors);
        }

        if (_execution.Request.CostReporting == CostReporting.Report)
        {
            CostReport.Write(_writer, _execution.Cost);
        }

        if (_parts is { IsEmpty: false })
        {
            return new IncrementalResult(_execution, _buffer, _parts);
        }

        _buffer.Write("}"u8);
        return new SingleResult(_errors.Errors.Count == 0 ? ResultKind.Data : _isDataNull ? ResultKind.NullData : ResultKind.PartialData, _buffer);
    }

    public void Dispose() => _buffer.Dispose();

    private void Start()
    {
        try
        {
            _run.Execute(_root);
        }
#pragma warning disable CA1031 // The request fails as a whole; its caller is told.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _run.Fail(exception);
        }
    }

    private void WriteData()
    {
        _buffer.Write("{\"data\":"u8);
        var mark = _buffer.Position;
        if (_run.Fault is null && !_execution.NewCompleter(_writer, _errors, _parts).TryWriteObject(_root, 0))
        {
            WriteNullData(mark);
        }
    }

    private void WriteNullData(ResponseBuffer.Mark mark)
    {
        _buffer.Rewind(mark);
        _writer.WriteNull();
        _isDataNull = true;
    }
}
