using System.Collections.Frozen;
using System.Net;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Transport;

namespace Omnichannel.Graph.Conformance;

/// <summary>A small schema over every transport, for clients to be checked against.</summary>
internal static class Server
{
    private const int LargestMessage = 16 * 1024 * 1024;

    private const string Sdl = """
        directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT

        directive @stream(if: Boolean! = true, label: String, initialCount: Int! = 0) on FIELD

        type Query {
          hello: String!
          throwing: String!
          slow(ms: Int!): String!
        }

        type Mutation {
          echo(v: String!): String!
        }

        type Subscription {
          greetings: String!
          count(to: Int!, delayMs: Int = 0): Int!
          never: String!
          failAfter(n: Int!): Int!
          throwing: String!
        }
        """;

    private static readonly Dictionary<string, FieldResolver> Resolvers = new()
    {
        ["Query.hello"] = new ValueResolver(_ => "world"),
        ["Query.throwing"] = new ValueResolver(_ => throw Sources.Failure("The field")),
        ["Query.slow"] = new SlowResolver(),
        ["Mutation.echo"] = new ValueResolver(arguments => ((InputObject)arguments!)["v"]),
        ["Subscription.greetings"] = new SourceResolver(Sources.Greetings),
        ["Subscription.count"] = new SourceResolver(Sources.Count),
        ["Subscription.never"] = new SourceResolver(Sources.Never),
        ["Subscription.failAfter"] = new SourceResolver(Sources.FailAfter),
        ["Subscription.throwing"] = new SourceResolver(Sources.Throwing),
    };

    /// <summary>Serves at <c>/graphql</c> on 127.0.0.1 until the process is asked to stop.</summary>
    public static async Task RunAsync(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, port));
        builder.Services.AddSingleton(new RequestExecutor(Schema()));
        builder.Services.AddGraphQLTransport(options =>
        {
            options.MaxRequestBytes = LargestMessage;
            options.MaxVariablesBytes = LargestMessage;
            options.Sockets.InitTimeout = TimeSpan.FromSeconds(1);
            options.Sockets.MaxMessageBytes = LargestMessage;
        });
        await using var app = builder.Build();
        app.MapGraphQL();
        await app.RunAsync();
    }

    private static ExecutableSchema Schema()
    {
        var schema = SchemaBuilder.Build(Parser.ParseDocument(new Source(Sdl)));
        return new ExecutableSchema
        {
            Schema = schema,
            Resolvers = Resolvers.ToFrozenDictionary(entry => FieldOf(schema, entry.Key), entry => entry.Value),
            RuntimeType = (_, _) => null,
        };
    }

    private static FieldDefinition FieldOf(Schema schema, string coordinate)
    {
        var parts = coordinate.Split('.');
        return ((ObjectType)schema.Type(parts[0])!).Field(parts[1])!;
    }
}
