using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Contract;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Loyalty;

public sealed class LoyaltyImportOnSqlite() : LoyaltyImportSpec(TestDatabase.Sqlite());

public sealed class LoyaltyImportOnPostgres() : LoyaltyImportSpec(TestDatabase.Postgres());

public abstract class LoyaltyImportSpec(TestDatabase database)
{
    private static readonly DateTimeOffset _lastSummer = new(2029, 7, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Import_Should_CreditEachPurchaseAtItsTime_AndIssueOneCard()
    {
        // arrange
        await using var shop = await CustomersShop.OpenAsync(database);
        var (kim, sam) = (await shop.SignInAsync("kim"), await shop.SignInAsync("sam"));
        await shop.LedgerAsync((ledger, scope) => ledger.EarnAsync(scope, sam.CustomerId!.Value, "order-1", Money.Eur(1000)));
        CreditedPurchase Bought(Caller who, string purchase, int cents, DateTimeOffset at) => new(who.CustomerId!.Value, purchase, Money.Eur(cents), at);
        CreditedPurchase[] purchases =
        [
            Bought(kim, "new", 60_099, _lastSummer.AddMonths(3)),
            Bought(kim, "old", 20_050, _lastSummer.AddYears(-1)),
            Bought(kim, "expired", 90_000, _lastSummer.AddYears(-2)),
            Bought(sam, "late", 5000, _lastSummer),
        ];

        // act
        var first = await shop.Service<LoyaltyImport>().LoadAsync(purchases, TestContext.Current.CancellationToken);
        var again = await shop.Service<LoyaltyImport>().LoadAsync(purchases, TestContext.Current.CancellationToken);
        var known = await shop.LedgerAsync((ledger, scope) => ledger.EarnAsync(scope, kim.CustomerId!.Value, "old", Money.Eur(99_999)));

        // assert
        Assert.Equal((1, 0, 200), (first, again, known));
        Assert.Equal(
            """{"balance":800,"boughtInYear":{"minor":60099},"tier":{"code":"SILVER"},"entries":{"nodes":[{"number":2,"points":600,"balance":800,"at":"2029-10-01T12:00:00Z","expiresAt":"2031-10-01T12:00:00Z"},{"number":1,"points":200,"balance":200,"at":"2028-07-01T12:00:00Z","expiresAt":"2030-07-01T12:00:00Z"}]}}""",
            await shop.LoyaltyAsync(kim, "balance boughtInYear { minor } tier { code } entries(first: 5) { nodes { number points balance at expiresAt } }"));
        Assert.Matches("""^\{"card":"2629\d{13}"\}$""", await shop.LoyaltyAsync(kim, "card"));
        Assert.Equal("""{"card":null,"balance":10}""", await shop.LoyaltyAsync(sam, "card balance"));
        Assert.Empty(await shop.ReconcileAsync());
    }
}
