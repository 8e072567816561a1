using System.Globalization;
using Omnichannel.Graph.Load;

var number = (string text) => int.Parse(text, CultureInfo.InvariantCulture);

switch (args)
{
    case ["plain", var port]:
        await PlainServer.RunAsync(number(port));
        return 0;
    case ["subscribers", var port, var count]:
        Console.WriteLine(await Subscribers.MeasureAsync(number(port), number(count)));
        return 0;
    default:
        Console.Error.WriteLine("Usage: plain PORT | subscribers PORT COUNT");
        return 2;
}
