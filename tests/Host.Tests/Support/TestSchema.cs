using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text;

using Omnichannel.Graph.Engine;
using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Transport.Http;

namespace Omnichannel.Graph.Host.Tests.Support;

/// <summary>A schema whose fields do what the transports' tests need. One of it for each server.</summary>
internal sealed class TestSchema
{
    private const string Sdl = """
        directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT

        scalar Upload

        type Query {
          hello: String!
          greet(name: String!): String!
          failing: String
          long(length: Int!): String!
          gated: String!
          user: String
          audience: String!
        }

        type Mutation {
          echo(v: String!): String!
          read(file: Upload!): String!
        }

        type Subscription {
          count(to: Int!): Int!
          never: String!
          failAfter(n: Int!): Int!
        }
        """;

    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<TaskCompletionSource> _ended = new();

    /// <summary>Completes when <c>gated</c> is being resolved.</summary>
    public Task GatedIsWaiting => _waiting.Task;

    /// <summary>Lets <c>gated</c> go on.</summary>
    public void OpenGate() => _gate.SetResult();

    /// <summary>Completes when the source of the next <c>never</c> that begins has ended.</summary>
    public Task NextNeverEnds()
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _ended.Enqueue(ended);
        return ended.Task;
    }

    public ExecutableSchema Build(UploadScalar upload)
    {
        var schema = SchemaBuilder.Build(Parser.ParseDocument(new Source(Sdl)));
        new SchemaBinder(schema).Scalar("Upload", upload);
        var resolvers = new Dictionary<string, FieldResolver>
        {
            ["Query.hello"] = new Resolver(_ => "world"),
            ["Query.greet"] = new Resolver(context => $"Hello, {Arguments(context)["name"]}!"),
            ["Query.failing"] = new Resolver(_ => throw new GraphQLException(new GraphQLError("It failed."))),
            ["Query.long"] = new Resolver(context => new string('x', (int)Arguments(context)["length"]!)),
            ["Query.gated"] = new GatedResolver(_waiting, _gate.Task),
            ["Query.user"] = new Resolver(context => context.Request.User.Identity?.Name),
            ["Query.audience"] = new Resolver(context => context.Request.Request.Audience),
            ["Mutation.echo"] = new Resolver(context => Arguments(context)["v"]),
            ["Mutation.read"] = new Resolver(context => Read((UploadedFile)Arguments(context)["file"]!)),
            ["Subscription.count"] = new SourceResolver((context, token) => Count((int)Arguments(context)["to"]!, token)),
            ["Subscription.never"] = new SourceResolver((_, token) => Never(token)),
            ["Subscription.failAfter"] = new SourceResolver((context, token) => FailAfter((int)Arguments(context)["n"]!, token)),
        };
        return new ExecutableSchema
        {
            Schema = schema,
            Resolvers = resolvers.ToFrozenDictionary(entry => FieldOf(schema, entry.Key), entry => entry.Value),
            RuntimeType = (_, _) => null,
        };
    }

    private static FieldDefinition FieldOf(Schema schema, string coordinate)
    {
        var parts = coordinate.Split('.');
        return ((ObjectType)schema.Type(parts[0])!).Field(parts[1])!;
    }

    private static InputObject Arguments(FieldContext context) => (InputObject)context.Arguments!;

    private static string Read(UploadedFile file)
    {
        using var reader = new StreamReader(file.OpenRead(), Encoding.UTF8, leaveOpen: true);
        return $"{file.FileName}: {reader.ReadToEnd()}";
    }

    private static async IAsyncEnumerable<object?> Count(int to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var number = 1; number <= to; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return number;
        }

        await Task.CompletedTask;
    }

    private static async IAsyncEnumerable<object?> FailAfter(int count, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var number in Count(count, cancellationToken))
        {
            yield return number;
        }

        throw new GraphQLException(new GraphQLError("The source failed."));
    }

    private async IAsyncEnumerable<object?> Never([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            yield break;
        }
        finally
        {
            if (_ended.TryDequeue(out var ended))
            {
                ended.SetResult();
            }
        }
    }

    private sealed class Resolver(Func<FieldContext, object?> value) : FieldResolver
    {
        public override ValueTask ResolveAsync(FieldContext context)
        {
            context.Values.Fill(value(context));
            return ValueTask.CompletedTask;
        }
    }

    private sealed class GatedResolver(TaskCompletionSource waiting, Task gate) : FieldResolver
    {
        public override async ValueTask ResolveAsync(FieldContext context)
        {
            waiting.TrySetResult();
            await gate;
            context.SetValue(0, "through");
        }
    }

    private sealed class SourceResolver(Func<FieldContext, CancellationToken, IAsyncEnumerable<object?>> source) : SubscriptionResolver
    {
        public override ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(FieldContext context) =>
            new(source(context, context.CancellationToken));
    }
}
