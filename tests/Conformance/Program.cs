using System.Globalization;
using System.Text;

using Omnichannel.Graph.Conformance;

if (args is ["serve", "--port", var port])
{
    await Server.RunAsync(int.Parse(port, CultureInfo.InvariantCulture));
    return 0;
}

if (args is not [])
{
    Console.Error.WriteLine("Usage: dotnet run --project tests/Conformance [-- serve --port N]");
    return 2;
}

await using var output = Console.OpenStandardOutput();
using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
await CommandLoop.RunAsync(input, output);
return 0;
