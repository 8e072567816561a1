using System.Collections.Concurrent;
using System.Diagnostics;

namespace Omnichannel.Graph.Testing;

/// <summary>A program that a test started; it ends with the test.</summary>
public sealed class RunningProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly List<(string Text, TaskCompletionSource Seen)> _awaited = [];

    private RunningProcess(Process process) => _process = process;

    /// <summary>The system's process id.</summary>
    public int Id => _process.Id;

    /// <summary>Whether the program is still running.</summary>
    public bool Alive => !_process.HasExited;

    /// <summary>What it printed so far, standard output and error as they came.</summary>
    public string Output => string.Join('\n', _lines);

    /// <summary>Starts a program in the repository's root.</summary>
    /// <param name="file">A program on the path, as <c>dotnet</c> or <c>node</c>.</param>
    public static RunningProcess Start(string file, params IEnumerable<string> arguments)
    {
        var process = new Process
        {
            StartInfo = new ProcessStartInfo(file, arguments)
            {
                WorkingDirectory = Repository.Root,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        var running = new RunningProcess(process);
        process.OutputDataReceived += (_, line) => running.Add(line.Data);
        process.ErrorDataReceived += (_, line) => running.Add(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return running;
    }

    /// <summary>Waits until a line with this text was printed.</summary>
    /// <exception cref="TimeoutException">It was not printed in time; the message holds the output.</exception>
    public async Task PrintedAsync(string text, TimeSpan within, CancellationToken cancellationToken)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_awaited)
        {
            _awaited.Add((text, seen));
            if (_lines.Any(line => line.Contains(text, StringComparison.Ordinal)))
            {
                return;
            }
        }

        try
        {
            await seen.Task.WaitAsync(within, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"Nothing with \"{text}\" was printed within {within}. Output:\n{Output}");
        }
    }

    /// <summary>Waits for the program's end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> ExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Ends the program and what it started.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Alive)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_awaited)
        {
            _lines.Enqueue(line);
            foreach (var (text, seen) in _awaited)
            {
                if (line.Contains(text, StringComparison.Ordinal))
                {
                    seen.TrySetResult();
                }
            }
        }
    }
}
