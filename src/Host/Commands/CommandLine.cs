using Microsoft.AspNetCore.Builder;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Host.Demo;

namespace Omnichannel.Graph.Host.Commands;

/// <summary>What the program can be asked to do: the first word, and options for the rest.</summary>
internal static class CommandLine
{
    private const string Usage = """
        serve        Serves the shop; this is also what happens without a command. Makes and migrates the database first. In
                     development an empty one gets a demonstration; with --demo-scale true one of 1,000,000 products and 2,000 locations.
        import       Loads categories, locations, products, prices or stock from a CSV or JSON Lines file: import products FILE.
        reconcile    Recomputes what is always true of the data and prints each difference. Ends with 1 when there is one.
        schema       Prints the schema that is served.
        health       Asks the process that serves with these settings whether it does. Ends with 1 when it does not.
        help         Prints this.

        Every setting is an option too, such as --urls http://*:8080 or --Database:Postgres "Host=db;Database=shop".
        """;

    /// <returns>The exit code: 0 when it was done.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var hasCommand = args.Length > 0 && !args[0].StartsWith('-');
        var command = hasCommand ? args[0] : "serve";
        var (words, settings) = Split(hasCommand ? args[1..] : args);
        if (command == "help")
        {
            Console.WriteLine(Usage);
            return 0;
        }

        if (command == "health")
        {
            return await CheckHealth.RunAsync(settings, Console.Out);
        }

        try
        {
            await using var server = Server.Build(settings);
            return await RunAsync(command, words, server);
        }
        catch (Exception exception) when (exception is InvalidOperationException or DatabaseIsNewerException)
        {
            // What is wrong is a setting or the database, and the message says what to do.
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static async Task<int> RunAsync(string command, string[] words, WebApplication server) => command switch
    {
        "serve" => await ServeAsync(server),
        "import" => await ImportFiles.RunAsync(server.Services, words, Console.Out),
        "reconcile" => await Reconcile.RunAsync(server.Services, Console.Out),
        "schema" => PrintSchema.Run(server.Services, Console.Out),
        _ => Refuse(command),
    };

    /// <summary>
    /// The arguments that are settings, each with its value behind it or after an equals sign, and the others. The configuration would take a path that begins with
    /// a slash for a setting, and what follows it for its value.
    /// </summary>
    internal static (string[] Words, string[] Settings) Split(string[] args)
    {
        List<string> words = [];
        List<string> settings = [];
        for (var index = 0; index < args.Length; index++)
        {
            var argument = args[index];
            if (!argument.StartsWith("--", StringComparison.Ordinal) || argument == ImportFiles.Approve)
            {
                words.Add(argument);
                continue;
            }

            settings.Add(argument);
            if (!argument.Contains('=', StringComparison.Ordinal) && index + 1 < args.Length)
            {
                settings.Add(args[++index]);
            }
        }

        return ([.. words], [.. settings]);
    }

    private static async Task<int> ServeAsync(WebApplication server)
    {
        // The schema is bound while the database is prepared: each takes seconds, and neither needs the other.
        var prepared = Task.Run(() => DemoStart.PrepareAsync(server));
        try
        {
            Server.Map(server);
        }
        finally
        {
            await prepared;
        }

        await server.RunAsync();
        return 0;
    }

    private static int Refuse(string command)
    {
        Console.Error.WriteLine($"There is no command \"{command}\". There are:\n\n{Usage}");
        return 2;
    }
}
