using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Contract;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Loyalty;

public sealed class PointsModelOnSqlite() : PointsModelSpec(TestDatabase.Sqlite());

public sealed class PointsModelOnPostgres() : PointsModelSpec(TestDatabase.Postgres());

public abstract class PointsModelSpec(TestDatabase database)
{
    [Fact]
    public async Task Points_Should_AgreeWithAModel_When_ManyThingsHappenInAnyOrder()
    {
        // arrange
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var shop = await CustomersShop.OpenAsync(database);
        var kim = await shop.SignInAsync("kim");
        var model = new PointsModelOfTests(shop, kim.CustomerId!.Value);

        // act
        for (var step = 0; step < 150; step++)
        {
            var done = await model.StepAsync(random);

            // assert
            Assert.True(
                $$"""{"balance":{{model.Balance}},"held":{{model.Held}},"available":{{model.Balance - model.Held}},"owed":{{model.Owed}}}""" == await shop.LoyaltyAsync(kim),
                $"seed {seed}, step {step} ({done}): {model.Balance}, {model.Held}, {model.Owed} expected, found {await shop.LoyaltyAsync(kim)}");
        }

        Assert.Empty(await shop.ReconcileAsync());
    }

    [Fact]
    public async Task Balance_Should_NeverBeLessThanNothing_When_AllHappensAtOnce()
    {
        // arrange
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var shop = await CustomersShop.OpenAsync(database);
        var members = new List<CustomerId>();
        for (var number = 0; number < 4; number++)
        {
            members.Add((await shop.SignInAsync($"member-{number}")).CustomerId!.Value);
        }

        var steps = Enumerable.Range(0, 250).Select(_ => (Member: members[random.Next(4)], Kind: random.Next(5), Source: random.Next(12), Points: random.Next(1, 300))).ToList();

        // act: earned, returned, held and spent by whoever comes first
        await Task.WhenAll(steps.Select((step, number) => Task.Run(() => shop.LedgerAsync((ledger, scope) => RunAsync(ledger, scope, step, number)))));

        // assert
        Assert.Empty(await shop.ReconcileAsync());
    }

    private static async Task<bool> RunAsync(PointsLedger ledger, CommandScope scope, (CustomerId Member, int Kind, int Source, int Points) step, int number)
    {
        var purchase = $"{step.Member.Value:N}-{step.Source}";
        switch (step.Kind)
        {
            case 0:
            case 1:
                await ledger.EarnAsync(scope, step.Member, purchase, Money.Eur(step.Points * 100));
                return true;
            case 2:
                await ledger.ReturnAsync(scope, step.Member, purchase, $"{number}", Money.Eur(0));
                return true;
            default:
                return await ledger.HoldAsync(scope, step.Member, step.Points, TimeSpan.FromMinutes(5), "test") is PointsHoldOutcome.Held held
                    && (step.Kind == 3 ? await ledger.SpendAsync(scope, held.Hold, $"order-{number}") : await ledger.ReleaseAsync(scope, held.Hold));
        }
    }
}
