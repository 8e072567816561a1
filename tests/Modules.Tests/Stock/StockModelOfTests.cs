using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Modules.Tests.Stock;

/// <summary>What should happen to the stock of one product, in a few lines.</summary>
internal sealed class StockModelOfTests(int onHand)
{
    private static readonly Caller _caller = new() { Kind = CallerKind.Connector, Id = "model" };

    private readonly Dictionary<string, int> _holds = [];

    public int OnHand { get; private set; } = onHand;

    public int Held => _holds.Values.Sum();

    public async Task StepAsync(Random random, StockSamples stock)
    {
        var units = random.Next(1, 6);
        switch (random.Next(5))
        {
            case 0:
                await HoldAsync(stock, units);
                break;
            case 1 when _holds.Count > 0:
                var claimed = _holds.Keys.ElementAt(random.Next(_holds.Count));
                await stock.ClaimAsync(claimed, stock.Key());
                OnHand -= _holds[claimed];
                _holds.Remove(claimed);
                break;
            case 2 when _holds.Count > 0:
                var released = _holds.Keys.ElementAt(random.Next(_holds.Count));
                await stock.ReleaseAsync(_caller, released);
                _holds.Remove(released);
                break;
            case 3:
                await stock.SellAsync(stock.Coffee, units);
                OnHand = Math.Max(OnHand - units, Held);
                break;
            default:
                await stock.CountAsync(units + Held, 20);
                OnHand = units + Held;
                break;
        }
    }

    private async Task HoldAsync(StockSamples stock, int units)
    {
        var result = await stock.HoldAsync(_caller, stock.Key(), (stock.Coffee, units));
        var name = result.GetProperty("__typename").GetString();
        Assert.Equal(_holds.Count >= 20 ? "TooManyHolds" : OnHand - Held >= units ? "StockHeld" : "NotEnoughStock", name);
        if (name == "StockHeld")
        {
            _holds.Add(result.GetProperty("hold").GetProperty("id").GetString()!, units);
        }
    }
}
