using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Modules.Tests.Orders;

namespace Omnichannel.Graph.Modules.Tests.Customers;

public sealed class WithdrawTokensOnSqlite() : WithdrawTokensSpec(TestDatabase.Sqlite());

public sealed class WithdrawTokensOnPostgres() : WithdrawTokensSpec(TestDatabase.Postgres());

public abstract class WithdrawTokensSpec(TestDatabase database)
{
    private const string Issuer = "https://login.example";

    [Fact]
    public async Task Tokens_Should_CountNoMore_OnAnyNode_When_TheyAreWithdrawn()
    {
        // arrange
        await using var shop = await CustomersShop.OpenAsync(database);
        await using var other = await CustomersShop.OpenAsync(new NeighboursDatabase(database));
        await using var workers = await other.StartAsync();
        var logins = shop.Service<ICustomerLogins>();
        var account = AccountTokens.NameOf(Issuer, "kim");
        var issued = shop.Clock.GetUtcNow();
        var kim = new Caller { Kind = CallerKind.Associate, Id = "associate:kim", Account = account, TokenIssuedAt = issued };
        var connector = new Caller { Kind = CallerKind.Connector, Id = "connector:1", Scopes = new HashSet<string> { Scope.IdentityWrite } };
        shop.Clock.Advance(TimeSpan.FromMinutes(1));

        // act
        var byStranger = (await shop.ChangeAsync(kim with { Account = "another" }, "withdrawTokens", new { account = new { issuer = Issuer, subject = "kim" } })).Case();
        var before = other.Service<ICustomerLogins>().MayGoOn(kim);
        var byProvider = (await shop.ChangeAsync(connector, "withdrawTokens", new { account = new { issuer = Issuer, subject = "kim" } })).Case();
        var here = logins.MayGoOn(kim);
        await other.Service<AccountTokens>().RunAsync(TestContext.Current.CancellationToken);
        var there = other.Service<ICustomerLogins>();

        // assert
        Assert.Equal(("AccountNeeded", "TokensWithdrawn"), (byStranger, byProvider));
        Assert.Equal((true, false, false), (before, here, there.MayGoOn(kim)));
        Assert.False(there.Counts(account, issued));
        Assert.True(there.Counts(account, issued.AddMinutes(2)));
        Assert.True(there.Counts(AccountTokens.NameOf(Issuer, "sam"), issued));
    }

    [Fact]
    public async Task Connections_Should_NotGoOn_When_TheirAccountBecomesAnotherCustomers()
    {
        // arrange: what a login is, each as it was when its connection was opened
        await using var shop = await CustomersShop.OpenAsync(database);
        var (kim, sam) = (await shop.SignInAsync("kim") with { Account = "kim" }, await shop.SignInAsync("sam") with { Account = "sam" });
        var logins = shop.Service<ICustomerLogins>();

        // act
        var merged = await shop.ChangeAsync(
            CustomersShop.Staff, "mergeCustomers", new { keep = kim.CustomerId.ToString(), absorb = sam.CustomerId.ToString(), reason = "one person" }, "... on CustomersMerged { merge { id } }");
        var afterMerge = (logins.MayGoOn(kim), logins.MayGoOn(sam));
        var asKim = sam with { CustomerId = kim.CustomerId };
        var reopened = logins.MayGoOn(asKim);
        await shop.ChangeAsync(CustomersShop.Staff, "splitCustomers", new { merge = merged.GetProperty("merge").GetProperty("id").GetString() });

        // assert
        Assert.Equal((true, false), afterMerge);
        Assert.True(reopened);
        Assert.Equal((true, false, true), (logins.MayGoOn(kim), logins.MayGoOn(asKim), logins.MayGoOn(sam)));
    }
}
