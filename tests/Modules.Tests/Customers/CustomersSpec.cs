using System.Text.Json;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Customers;

public sealed class CustomersOnSqlite() : CustomersSpec(TestDatabase.Sqlite());

public sealed class CustomersOnPostgres() : CustomersSpec(TestDatabase.Postgres());

public abstract class CustomersSpec(TestDatabase database)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Login_Should_MakeOneCustomer_When_SeveralRequestsComeAtOnce()
    {
        // arrange
        await using var shop = await CustomersShop.OpenAsync(database);
        var logins = shop.Service<ICustomerLogins>();

        // act
        var customers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => logins.SignInAsync("kim", Cancellation).AsTask(), Cancellation)));
        var other = await logins.SignInAsync("sam", Cancellation);

        // assert
        Assert.Single(customers.Distinct());
        Assert.NotEqual(customers[0], other);
        var me = await shop.AskAsync(CustomersShop.Of(customers[0]), "{ me { identities { kind value verifiedAt } version } }");
        Assert.Equal("""{"me":{"identities":[{"kind":"LOGIN","value":"kim","verifiedAt":"2030-01-01T00:00:00Z"}],"version":1}}""", me.GetRawText());
    }

    [Fact]
    public async Task Profile_Should_ChangeWhatIsGiven_AndNothingElse()
    {
        // arrange
        await using var shop = await CustomersShop.OpenAsync(database);
        var kim = await shop.SignInAsync("kim");
        const string profile = "... on ProfileUpdated { customer { givenName familyName language notificationChannel receipt version } } ... on CustomerVersionConflict { message customer { version } }";

        // act
        var first = await shop.ChangeAsync(kim, "updateProfile", new { expectedVersion = 1, givenName = " Kim ", familyName = "de Vries", language = "EN", notificationChannel = "SMS" }, profile);
        var second = await shop.ChangeAsync(kim, "updateProfile", new { expectedVersion = 2, familyName = (string?)null, receipt = "BOTH" }, profile);
        var stale = await shop.ChangeAsync(kim, "updateProfile", new { expectedVersion = 2, receipt = "NONE" }, profile);
        var bad = await shop.ChangeAsync(kim, "updateProfile", new { expectedVersion = 3, receipt = (string?)null });

        // assert
        Assert.Equal("""{"__typename":"ProfileUpdated","customer":{"givenName":"Kim","familyName":"de Vries","language":"EN","notificationChannel":"SMS","receipt":"PRINT","version":2}}""", first.GetRawText());
        Assert.Equal("""{"__typename":"ProfileUpdated","customer":{"givenName":"Kim","familyName":null,"language":"EN","notificationChannel":"SMS","receipt":"BOTH","version":3}}""", second.GetRawText());
        Assert.Equal("""{"__typename":"CustomerVersionConflict","message":"The customer was changed since you read them; look again before you change them.","customer":{"version":3}}""", stale.GetRawText());
        Assert.Equal("\"receipt\" cannot be null.", bad.GetProperty("errors")[0].GetProperty("message").GetString());
        var directory = shop.Service<CustomerDirectory>();
        Assert.Equal(new CustomerPreferences(Language.En, null, "SMS", ReceiptChoice.Both), await directory.PreferencesAsync(kim.CustomerId!.Value, Cancellation));
    }

    [Fact]
    public async Task Nobody_Should_LearnOfSomebodyElse()
    {
        // arrange
        await using var shop = await CustomersShop.OpenAsync(database);
        var kim = await shop.SignInAsync("kim");
        var sam = await shop.SignInAsync("sam");
        var id = kim.CustomerId!.Value.ToString();
        var address = (await shop.ChangeAsync(kim, "saveAddress", Home(), "... on AddressSaved { address { id } }")).GetProperty("address").GetProperty("id").GetString()!;
        var query = $$"""{ customer(id: "{{id}}") { version } node(id: "{{id}}") { id } home: node(id: "{{address}}") { id } nodes(ids: ["{{id}}", "{{address}}"]) { id } }""";

        // act
        var own = await shop.AskAsync(kim, query);
        var staff = await shop.AskAsync(CustomersShop.Staff, query);
        var others = await shop.AskAsync(sam, query);
        var nobody = await shop.AskAsync(Caller.Anonymous, query);
        string[] changes =
        [
            await TypeAsync(shop, sam, "updateProfile", new { customer = id, expectedVersion = 2 }),
            await TypeAsync(shop, sam, "saveAddress", new { customer = id, street = "x", houseNumber = "1", postcode = "1234AB", city = "x" }),
            await TypeAsync(shop, sam, "removeAddress", new { customer = id, address }),
            await TypeAsync(shop, sam, "removeAddress", new { address }),
            await TypeAsync(shop, sam, "addIdentity", new { customer = id, identity = new { kind = "CARD", value = "123456" } }),
            await TypeAsync(shop, sam, "setConsent", new { customer = id, topic = "MARKETING", channel = "EMAIL", isGranted = true }),
            await TypeAsync(shop, Caller.Anonymous, "updateProfile", new { expectedVersion = 1 }),
        ];

        // assert
        var seen = $$$"""{"customer":{"version":2},"node":{"id":"{{{id}}}"},"home":{"id":"{{{address}}}"},"nodes":[{"id":"{{{id}}}"},{"id":"{{{address}}}"}]}""";
        Assert.Equal(seen, own.GetRawText());
        Assert.Equal(seen, staff.GetRawText());
        Assert.Equal("""{"customer":null,"node":null,"home":null,"nodes":[null,null]}""", others.GetRawText());
        Assert.Equal("""{"customer":null,"node":null,"home":null,"nodes":[null,null]}""", nobody.GetRawText());
        Assert.Equal(["UnknownCustomer", "UnknownCustomer", "UnknownCustomer", "UnknownAddress", "UnknownCustomer", "UnknownCustomer", "UnknownCustomer"], changes);
    }

    [Theory]
    [InlineData("""{ customerByIdentity(kind: CARD, value: "123456") { id } }""")]
    [InlineData("""{ customers(text: "kim") { totalCount } }""")]
    [InlineData("""{ me { merges { id } } }""")]
    [InlineData("""mutation { mergeCustomers(input: {keep: "a", absorb: "b", reason: "x"}) { __typename } }""")]
    [InlineData("""mutation { splitCustomers(input: {merge: "a"}) { __typename } }""")]
    [InlineData("""mutation { createCustomer(input: {identities: []}) { __typename } }""")]
    public async Task Field_Should_BeForStaff(string document)
    {
        // arrange
        await using var shop = await CustomersShop.OpenAsync(database);
        var kim = await shop.SignInAsync("kim");

        // act
        var answer = await shop.AskAsync(kim, document);
        var nobody = await shop.AskAsync(Caller.Anonymous, document);

        // assert
        Assert.Equal("FORBIDDEN", CodeOf(answer));
        Assert.Equal(document.Contains("merges", StringComparison.Ordinal) ? null : "UNAUTHENTICATED", CodeOf(nobody));
    }

    [Fact]
    public async Task Address_Should_BeSavedChangedAndRemoved_ByItsVersion()
    {
        // arrange
        await using var shop = await CustomersShop.OpenAsync(database);
        var kim = await shop.SignInAsync("kim");
        const string saved = "... on AddressSaved { address { id label street houseNumber postcode city country isDefault version } } ... on AddressVersionConflict { address { version } }";

        // act
        var home = (await shop.ChangeAsync(kim, "saveAddress", Home(), saved)).GetProperty("address");
        var id = home.GetProperty("id").GetString();
        var work = (await shop.ChangeAsync(kim, "saveAddress", new { street = "Damrak", houseNumber = "1", postcode = "1012lg", city = "Amsterdam", isDefault = true }, saved)).GetProperty("address");
        var moved = await shop.ChangeAsync(kim, "saveAddress", new { address = id, expectedVersion = 1, street = "Oudegracht", houseNumber = "2", postcode = "3511 AX", city = "Utrecht" }, saved);
        var stale = await shop.ChangeAsync(kim, "saveAddress", new { address = id, expectedVersion = 1, street = "x", houseNumber = "2", postcode = "3511 AX", city = "Utrecht" }, saved);
        var wrong = await TypeAsync(shop, kim, "saveAddress", new { street = "x", houseNumber = "2", postcode = "0511 AX", city = "Utrecht" });
        var all = await shop.AskAsync(kim, "{ me { addresses { street isDefault } } }");
        var removed = await shop.ChangeAsync(kim, "removeAddress", new { address = id }, "... on AddressRemoved { customer { addresses { street } } }");

        // assert
        Assert.Equal(("Home", "3511 AX", "NL", true, 1), (home.GetProperty("label").GetString(), home.GetProperty("postcode").GetString(), home.GetProperty("country").GetString(), home.GetProperty("isDefault").GetBoolean(), home.GetProperty("version").GetInt32()));
        Assert.Equal("1012 LG", work.GetProperty("postcode").GetString());
        Assert.Equal(2, moved.GetProperty("address").GetProperty("version").GetInt32());
        Assert.Equal("""{"__typename":"AddressVersionConflict","address":{"version":2}}""", stale.GetRawText());
        Assert.Equal("InvalidPostcode", wrong);
        Assert.Equal("""{"me":{"addresses":[{"street":"Oudegracht","isDefault":false},{"street":"Damrak","isDefault":true}]}}""", all.GetRawText());
        Assert.Equal("""{"__typename":"AddressRemoved","customer":{"addresses":[{"street":"Damrak"}]}}""", removed.GetRawText());
    }

    [Fact]
    public async Task Consent_Should_KeepItsHistory()
    {
        // arrange
        await using var shop = await CustomersShop.OpenAsync(database);
        var kim = await shop.SignInAsync("kim");
        var directory = shop.Service<CustomerDirectory>();
        var before = await directory.ConsentsAsync(kim.CustomerId!.Value, ConsentTopic.Marketing, Channel.Email, Cancellation);

        // act
        await shop.ChangeAsync(kim, "setConsent", new { topic = "MARKETING", channel = "EMAIL", isGranted = true });
        await shop.ChangeAsync(kim, "setConsent", new { topic = "MARKETING", channel = "EMAIL", isGranted = true });
        await shop.ChangeAsync(kim, "setConsent", new { topic = "REMINDERS", channel = "SMS", isGranted = true });
        var between = await directory.ConsentsAsync(kim.CustomerId!.Value, ConsentTopic.Marketing, Channel.Email, Cancellation);
        database.Clock.Advance(TimeSpan.FromDays(1));
        await shop.ChangeAsync(kim, "setConsent", new { topic = "MARKETING", channel = "EMAIL", isGranted = false });
        var after = await directory.ConsentsAsync(kim.CustomerId!.Value, ConsentTopic.Marketing, Channel.Email, Cancellation);
        var me = await shop.AskAsync(kim, "{ me { consents { topic channel isGranted source at } consentHistory { topic isGranted } } }");

        // assert
        Assert.Equal([false, true, false], [before, between, after]);
        Assert.Equal(
            """{"me":{"consents":[{"topic":"MARKETING","channel":"EMAIL","isGranted":false,"source":"APP","at":"2030-01-02T00:00:00Z"},{"topic":"REMINDERS","channel":"SMS","isGranted":true,"source":"APP","at":"2030-01-01T00:00:00Z"}],"consentHistory":[{"topic":"MARKETING","isGranted":false},{"topic":"REMINDERS","isGranted":true},{"topic":"MARKETING","isGranted":true}]}}""",
            me.GetRawText());
    }

    [Fact]
    public async Task Guest_Should_BecomeTheCustomer_When_TheySignIn()
    {
        // arrange
        await using var shop = await CustomersShop.OpenAsync(database);
        var token = (await shop.AskAsync(Caller.Anonymous, "mutation { createGuestToken { token expiresAt } }")).GetProperty("createGuestToken");
        var kim = await shop.SignInAsync("kim");
        var sam = await shop.SignInAsync("sam");
        var input = new { guestToken = token.GetProperty("token").GetString()! };

        // act
        var types = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TypeAsync(shop, kim, "linkGuest", input)));
        var other = await TypeAsync(shop, sam, "linkGuest", input);
        var nobody = await TypeAsync(shop, Caller.Anonymous, "linkGuest", input);
        var forged = await TypeAsync(shop, sam, "linkGuest", new { guestToken = "x" });

        // assert
        Assert.Equal("2030-04-01T00:00:00Z", token.GetProperty("expiresAt").GetString());
        Assert.All(types, type => Assert.Equal("GuestLinked", type));
        Assert.Equal(["GuestOfAnotherCustomer", "CustomerNeeded", "InvalidGuestToken"], [other, nobody, forged]);
        var guest = new GuestId(Guid.ParseExact(input.guestToken["guest-".Length..], "N"));
        Assert.Equal(kim.CustomerId, await shop.Service<CustomerDirectory>().OfGuestAsync(guest, Cancellation));
        Assert.Equal(2, (await shop.AskAsync(kim, "{ me { version } }")).GetProperty("me").GetProperty("version").GetInt32());
    }

    private static object Home() => new { label = "Home", street = "Oudegracht", houseNumber = "1", postcode = "3511ax", city = "Utrecht", isDefault = true };

    private static async Task<string> TypeAsync(CustomersShop shop, Caller caller, string field, object input)
    {
        var result = await shop.ChangeAsync(caller, field, input);
        return result.TryGetProperty("__typename", out var type) ? type.GetString()! : result.GetRawText();
    }

    private static string? CodeOf(JsonElement answer) =>
        answer.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;
}
