using System.Globalization;
using Omnichannel.Graph.Load;

var number = (string text) => int.Parse(text, CultureInfo.InvariantCulture);

switch (args)
{
    case ["plain", var port]:
        await PlainServer.RunAsync(number(port));
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
    case ["subscribers", var port, var count]:
        Console.WriteLine(await Subscribers.MeasureAsync(number(port), number(count)));
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
        Console.Error.WriteLine("Usage: plain PORT | ours PORT | plain-shop postgres CONNECTION-STRING PORT | plain-shop sqlite FILE PORT | subscribers PORT COUNT | documents SECONDS | execute DOCUMENT SECONDS | routes COUNT SEED");
        return 2;
}
