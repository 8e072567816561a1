using System.Text.Json;

using Omnichannel.Graph.Customers;
using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Customers;

public sealed class IdentitiesOnSqlite() : IdentitiesSpec(TestDatabase.Sqlite());

public sealed class IdentitiesOnPostgres() : IdentitiesSpec(TestDatabase.Postgres());

public sealed class IdentityTextTests
{
    [Theory]
    [InlineData("CARD", "26 1234-567890", "261234567890")]
    [InlineData("CARD", "12345", null)]
    [InlineData("PHONE", "06-12 34 56 78", "+31612345678")]
    [InlineData("PHONE", "0031612345678", "+31612345678")]
    [InlineData("PHONE", "+31 (0)6 12345678", "+31612345678")]
    [InlineData("PHONE", "+32 470 12 34 56", "+32470123456")]
    [InlineData("PHONE", "612345678", null)]
    [InlineData("PHONE", "0612x45678", null)]
    [InlineData("EMAIL", " Kim.deVries@Example.NL ", "kim.devries@example.nl")]
    [InlineData("EMAIL", "kim@localhost", null)]
    [InlineData("EMAIL", "kim@a@example.nl", null)]
    [InlineData("EMAIL", "kim de@example.nl", null)]
    [InlineData("SOCIAL", "Instagram:@Kim_V", "instagram:kim_v")]
    [InlineData("SOCIAL", "kim", null)]
    [InlineData("LOGIN", "kim", null)]
    public void Identity_Should_HaveOneForm(string kind, string written, string? expected) =>
        Assert.Equal(expected, IdentityText.Of(Enum.Parse<IdentityKind>(kind, ignoreCase: true), written));
}

public abstract class IdentitiesSpec(TestDatabase database)
{
    private static readonly string[] _names = ["card", "phone", "email", "social"];

    [Fact]
    public async Task Customer_Should_BeFound_ByCardLoginPhoneMailAndSocialAccount()
    {
        // arrange
        await using var shop = await CustomersShop.OpenAsync(database);
        object[] identities =
        [
            new { kind = "CARD", value = "26 1234 5678" },
            new { kind = "PHONE", value = "0612345678" },
            new { kind = "EMAIL", value = "Kim@Example.nl" },
            new { kind = "SOCIAL", value = "instagram:kim" },
        ];

        // act
        var created = await shop.ChangeAsync(CustomersShop.Staff, "createCustomer", new { givenName = "Kim", familyName = "de Vries", identities }, "... on CustomerCreated { customer { id } }");
        var found = await shop.AskAsync(
            CustomersShop.Staff,
            """
            {
              card: customerByIdentity(kind: CARD, value: "26-1234-5678") { id }
              phone: customerByIdentity(kind: PHONE, value: "+31 6 12345678") { id }
              email: customerByIdentity(kind: EMAIL, value: "kim@example.nl") { id }
              social: customerByIdentity(kind: SOCIAL, value: "Instagram:@kim") { id }
              nobody: customerByIdentity(kind: CARD, value: "?") { id }
              byName: customers(text: "VRIES", first: 5) { totalCount nodes { givenName identities { kind value } } }
              byMail: customers(text: "kim@ex") { nodes { id } }
              byNumber: customers(text: "06 1234 5678") { nodes { id } }
              wildcard: customers(text: "%_") { totalCount }
            }
            """);

        // assert
        var id = created.GetProperty("customer").GetProperty("id").GetString();
        var one = $$"""{"id":"{{id}}"}""";
        Assert.Equal([one, one, one, one], [.. _names.Select(name => found.GetProperty(name).GetRawText())]);
        Assert.Equal(JsonValueKind.Null, found.GetProperty("nobody").ValueKind);
        Assert.Equal(
            """{"totalCount":1,"nodes":[{"givenName":"Kim","identities":[{"kind":"CARD","value":"2612345678"},{"kind":"PHONE","value":"+31612345678"},{"kind":"EMAIL","value":"kim@example.nl"},{"kind":"SOCIAL","value":"instagram:kim"}]}]}""",
            found.GetProperty("byName").GetRawText());
        Assert.Equal($$"""{"nodes":[{{one}}]}""", found.GetProperty("byMail").GetRawText());
        Assert.Equal($$"""{"nodes":[{{one}}]}""", found.GetProperty("byNumber").GetRawText());
        Assert.Equal("""{"totalCount":0}""", found.GetProperty("wildcard").GetRawText());
    }

    [Fact]
    public async Task Identity_Should_BelongToOne_When_ItIsVerified()
    {
        // arrange
        await using var shop = await CustomersShop.OpenAsync(database);
        var kim = await shop.SignInAsync("kim");
        var sam = await shop.SignInAsync("sam");
        var card = new { kind = "CARD", value = "261234" };
        const string added = "... on IdentityAdded { identity { value verifiedAt } } ... on IdentityInUse { kind owner { id } }";

        // act
        var claimed = await shop.ChangeAsync(sam, "addIdentity", new { identity = card }, added);
        var unproven = await shop.AskAsync(CustomersShop.Staff, """{ customerByIdentity(kind: CARD, value: "261234") { id } }""");
        var verified = await shop.ChangeAsync(CustomersShop.Staff, "addIdentity", new { customer = kim.CustomerId.ToString(), identity = card }, added);
        var again = await shop.ChangeAsync(sam, "addIdentity", new { identity = card }, added);
        var staff = await shop.ChangeAsync(CustomersShop.Staff, "addIdentity", new { customer = sam.CustomerId.ToString(), identity = card }, added);
        var invalid = await shop.ChangeAsync(sam, "addIdentity", new { identity = new { kind = "LOGIN", value = "kim" } }, "... on InvalidIdentity { kind }");

        // assert
        Assert.Equal("""{"__typename":"IdentityAdded","identity":{"value":"261234","verifiedAt":null}}""", claimed.GetRawText());
        Assert.Equal("""{"customerByIdentity":null}""", unproven.GetRawText());
        Assert.Equal("""{"__typename":"IdentityAdded","identity":{"value":"261234","verifiedAt":"2030-01-01T00:00:00Z"}}""", verified.GetRawText());
        Assert.Equal("""{"__typename":"IdentityInUse","kind":"CARD","owner":null}""", again.GetRawText());
        Assert.Equal($$$"""{"__typename":"IdentityInUse","kind":"CARD","owner":{"id":"{{{kim.CustomerId}}}"}}""", staff.GetRawText());
        Assert.Equal("""{"__typename":"InvalidIdentity","kind":"LOGIN"}""", invalid.GetRawText());
    }

    [Fact]
    public async Task Merge_Should_KeepEverything_AndSplitShouldGiveItBack()
    {
        // arrange
        await using var shop = await CustomersShop.OpenAsync(database);
        var kim = await shop.SignInAsync("kim");
        database.Clock.Advance(TimeSpan.FromSeconds(1));
        var other = await shop.SignInAsync("kim@work");
        await shop.ChangeAsync(kim, "saveAddress", new { street = "A", houseNumber = "1", postcode = "1234AB", city = "X", isDefault = true });
        database.Clock.Advance(TimeSpan.FromSeconds(1));
        await shop.ChangeAsync(other, "saveAddress", new { street = "B", houseNumber = "2", postcode = "1234AB", city = "X", isDefault = true });
        await shop.ChangeAsync(other, "setConsent", new { topic = "SURVEYS", channel = "EMAIL", isGranted = true });
        var query = $$"""{ a: customer(id: "{{kim.CustomerId}}") { ...all } b: customer(id: "{{other.CustomerId}}") { ...all } } fragment all on Customer { identities { value } addresses { street isDefault } consents { topic } }""";
        var before = await shop.AskAsync(CustomersShop.Staff, query);
        var input = new { keep = kim.CustomerId.ToString(), absorb = other.CustomerId.ToString(), reason = "Same card" };

        // act
        var merged = await shop.ChangeAsync(CustomersShop.Staff, "mergeCustomers", input, "... on CustomersMerged { merge { id moved } customer { identities { value } addresses { street isDefault } consents { topic } merges { reason splitAt } } }");
        var twice = await shop.ChangeAsync(CustomersShop.Staff, "mergeCustomers", input);
        var signedIn = await shop.SignInAsync("kim@work");
        var split = new { merge = merged.GetProperty("merge").GetProperty("id").GetString() };
        var restored = await shop.ChangeAsync(CustomersShop.Staff, "splitCustomers", split, "... on CustomersSplit { kept { id } restored { id } }");
        var splitTwice = await shop.ChangeAsync(CustomersShop.Staff, "splitCustomers", split);
        var after = await shop.AskAsync(CustomersShop.Staff, query);

        // assert
        Assert.Equal(
            """{"identities":[{"value":"kim"},{"value":"kim@work"}],"addresses":[{"street":"A","isDefault":true},{"street":"B","isDefault":false}],"consents":[{"topic":"SURVEYS"}],"merges":[{"reason":"Same card","splitAt":null}]}""",
            merged.GetProperty("customer").GetRawText());
        Assert.Equal(3, merged.GetProperty("merge").GetProperty("moved").GetInt32());
        Assert.Equal("SameCustomer", twice.GetProperty("__typename").GetString());
        Assert.Equal(kim.CustomerId, signedIn.CustomerId);
        Assert.Equal($$$"""{"__typename":"CustomersSplit","kept":{"id":"{{{kim.CustomerId}}}"},"restored":{"id":"{{{other.CustomerId}}}"}}""", restored.GetRawText());
        Assert.Equal("UnknownMerge", splitTwice.GetProperty("__typename").GetString());
        Assert.Equal(before.GetRawText(), after.GetRawText());
        Assert.Equal(other.CustomerId, (await shop.SignInAsync("kim@work")).CustomerId);
    }

    [Fact]
    public async Task Merges_Should_NotWaitForEachOther_When_TheyAreOpposite()
    {
        // arrange
        await using var shop = await CustomersShop.OpenAsync(database);
        var (kim, sam) = (await shop.SignInAsync("kim"), await shop.SignInAsync("sam"));

        // act
        var types = await Task.WhenAll(Enumerable.Range(0, 8).Select(round => Task.Run(async () =>
        {
            var (keep, absorb) = round % 2 == 0 ? (kim, sam) : (sam, kim);
            var result = await shop.ChangeAsync(CustomersShop.Staff, "mergeCustomers", new { keep = keep.CustomerId.ToString(), absorb = absorb.CustomerId.ToString(), reason = "x" });
            return result.GetProperty("__typename").GetString()!;
        })));

        // assert
        Assert.Equal(["CustomersMerged", "SameCustomer", "SameCustomer", "SameCustomer", "SameCustomer", "SameCustomer", "SameCustomer", "SameCustomer"], types.Order(StringComparer.Ordinal));
    }
}
