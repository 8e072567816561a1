using System.Text.Json;

using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Reservations;
using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Modules.Tests.Reservations;

/// <summary>What reservations do to the stock of two stores, in a few lines.</summary>
internal sealed class ReservationModelOfTests(ReservationsShop shop, int onHand)
{
    private static readonly LocationRecord[] _stores = [ReservationsShop.Utrecht, ReservationsShop.Zeist];

    private readonly int[] _onHand = [onHand, onHand];
    private readonly List<Kept> _open = [];
    private int _customers;

    public ((int OnHand, int Held) Utrecht, (int OnHand, int Held) Zeist) Levels => (Level(0), Level(1));

    /// <summary>Does something, and expects what the model says of it.</summary>
    public async Task StepAsync(Random random)
    {
        var staff = ReservationsShop.Staff();
        var kept = _open.Count == 0 ? null : _open[random.Next(_open.Count)];
        switch (kept is null ? 0 : random.Next(8))
        {
            case 0 or 1:
                await ReserveAsync(random.Next(2), random.Next(1, 4));
                break;
            case 2:
                Expect(kept!.IsTrying ? "ReservationNotOpen" : "ReservationCancelled", await shop.CancelAsync(kept.Caller, kept.Id));
                End(kept, !kept.IsTrying, isSold: false);
                break;
            case 3:
                Expect("ReservationHandedOut", await shop.HandOutAsync(staff, kept!.Id, kept.Code));
                kept.IsTrying = true;
                break;
            case 4:
                Expect("ReservationSold", await shop.SellAsync(staff, kept!.Id, kept.Code));
                End(kept, hasEnded: true, isSold: true);
                break;
            case 5:
                Expect(kept!.IsTrying ? "ReservationTakenBack" : "ReservationNotOpen", await shop.TakeBackAsync(staff, kept.Id));
                End(kept, kept.IsTrying, isSold: false);
                break;
            case 6:
                await MoveAsync(kept!, random.Next(2));
                break;
            default:
                await AdvanceAsync(random);
                break;
        }
    }

    private async Task ReserveAsync(int store, int quantity)
    {
        var caller = ReservationsShop.Customer(_customers++);
        var result = await shop.ReserveAsync(caller, _stores[store], quantity);
        Expect(Free(store) >= quantity ? "Reserved" : "TooFewInStore", result);
        if (Free(store) >= quantity)
        {
            var made = result.GetProperty("reservation");
            _open.Add(new Kept(caller, made.GetProperty("id").GetString()!, made.GetProperty("code").GetString()!, quantity, shop.Shop.Clock.GetUtcNow().AddHours(48)) { Store = store });
        }
    }

    private async Task MoveAsync(Kept kept, int to)
    {
        var fits = kept.Store == to || Free(to) >= kept.Quantity;
        Expect(kept.IsTrying ? "ReservationNotOpen" : fits ? "ReservationMoved" : "TooFewInStore", await shop.MoveAsync(kept.Caller, kept.Id, _stores[to]));
        kept.Store = fits && !kept.IsTrying ? to : kept.Store;
    }

    private async Task AdvanceAsync(Random random)
    {
        shop.Shop.Clock.Advance(TimeSpan.FromHours(random.Next(1, 30)));
        await shop.Shop.Service<ExpireReservations>().RunAsync(TestContext.Current.CancellationToken);
        _open.RemoveAll(kept => !kept.IsTrying && kept.ExpiresAt <= shop.Shop.Clock.GetUtcNow());
    }

    private void End(Kept kept, bool hasEnded, bool isSold)
    {
        if (hasEnded)
        {
            _open.Remove(kept);
            _onHand[kept.Store] -= isSold ? kept.Quantity : 0;
        }
    }

    private int Free(int store) => _onHand[store] - Level(store).Held;

    private (int OnHand, int Held) Level(int store) => (_onHand[store], _open.Where(kept => kept.Store == store).Sum(kept => kept.Quantity));

    private static void Expect(string name, JsonElement result) => Assert.Equal(name, result.GetProperty("__typename").GetString());

    private sealed record Kept(Caller Caller, string Id, string Code, int Quantity, DateTimeOffset ExpiresAt)
    {
        public int Store { get; set; }

        public bool IsTrying { get; set; }
    }
}
