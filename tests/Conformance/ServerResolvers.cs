using System.Runtime.CompilerServices;

using Omnichannel.Graph.Engine;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Conformance;

/// <summary>A field whose value is computed without waiting.</summary>
internal sealed class ValueResolver(Func<object?, object?> value) : FieldResolver
{
    public override ValueTask ResolveAsync(FieldContext context)
    {
        context.Values.Fill(value(context.Arguments));
        return ValueTask.CompletedTask;
    }
}

/// <summary>A field whose value takes some time.</summary>
internal sealed class SlowResolver : FieldResolver
{
    public override async ValueTask ResolveAsync(FieldContext context)
    {
        var milliseconds = (int)((InputObject)context.Arguments!)["ms"]!;
        await Task.Delay(Math.Max(milliseconds, 0), context.CancellationToken);
        for (var index = 0; index < context.Count; index++)
        {
            context.SetValue(index, "done");
        }
    }
}

/// <summary>A subscription over a source that the arguments describe.</summary>
internal sealed class SourceResolver(Func<InputObject?, CancellationToken, IAsyncEnumerable<object?>> source) : SubscriptionResolver
{
    public override ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(FieldContext context) =>
        new(source(context.Arguments as InputObject, context.CancellationToken));
}

/// <summary>The sources of the server's subscriptions.</summary>
internal static class Sources
{
    public static GraphQLException Failure(string what) => new(new GraphQLError($"{what} failed, as it should."));

    public static async IAsyncEnumerable<object?> Greetings(
        InputObject? arguments, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var greeting in (string[])["Hi", "Bonjour", "Hola", "Ciao", "Zdravo"])
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return greeting;
            await Task.Yield();
        }
    }

    public static async IAsyncEnumerable<object?> Count(InputObject? arguments, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var delay = arguments!["delayMs"] as int? ?? 0;
        for (var number = 1; number <= (int)arguments["to"]!; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await (delay > 0 ? Task.Delay(delay, cancellationToken) : Task.CompletedTask);
            yield return number;
        }
    }

    public static async IAsyncEnumerable<object?> Never(InputObject? arguments, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        yield break;
    }

    public static async IAsyncEnumerable<object?> FailAfter(InputObject? arguments, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var number = 1; number <= (int)arguments!["n"]!; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return number;
            await Task.Yield();
        }

        throw Failure("The source");
    }

    public static IAsyncEnumerable<object?> Throwing(InputObject? arguments, CancellationToken cancellationToken) =>
        throw Failure("Subscribing");
}
