using System.Globalization;
using System.Text.Json;

using Omnichannel.Graph.Load;

const string Usage = """
    Usage: plain PORT | plain-redis REDIS PORT | ours PORT | plain-shop postgres CONNECTION-STRING PORT | plain-shop sqlite FILE PORT
        | subscribers JSON | deliveries JSON | crowd JSON | documents SECONDS | execute DOCUMENT SECONDS | routes COUNT SEED
    """;

var number = (string text) => int.Parse(text, CultureInfo.InvariantCulture);

switch (args)
{
    case ["plain", var port]:
        await PlainServer.RunAsync(number(port));
        return 0;
    case ["plain-redis", var redis, var port]:
        await PlainRedisFanOut.RunAsync(number(port), redis);
        return 0;
    case ["ours", var port]:
        await OurServer.RunAsync(number(port));
        return 0;
    case ["plain-shop", "postgres", var connectionString, var port]:
        await PlainShop.OnPostgresAsync(connectionString, number(port));
        return 0;
    case ["plain-shop", "sqlite", var path, var port]:
        await PlainShop.OnSqliteAsync(path, number(port));
        return 0;
    case ["subscribers", var json]:
        using (var subscribers = new Subscribers(Parse<FanOut>(json)))
        {
            Console.WriteLine(await subscribers.MeasureAsync());
        }

        return 0;
    case ["deliveries", var json]:
        Console.WriteLine(await Parse<Deliveries>(json).MeasureAsync());
        return 0;
    case ["crowd", var json]:
        Console.WriteLine(await Parse<Crowd>(json).MeasureAsync());
        return 0;
    case ["documents", var seconds]:
        Console.WriteLine(await InProcess.DocumentsAsync(number(seconds)));
        return 0;
    case ["execute", var document, var seconds]:
        Console.WriteLine(await InProcess.ExecuteAsync(document, number(seconds)));
        return 0;
    case ["routes", var count, var seed]:
        Console.WriteLine(WalkingRoutes.Measure(number(count), number(seed)));
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

static T Parse<T>(string json) => JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web)!;
