using System.Text.Json;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Loyalty.Contract;
using Omnichannel.Graph.Modules.Tests.Customers;
using Omnichannel.Graph.Modules.Tests.Offers;

namespace Omnichannel.Graph.Modules.Tests.Loyalty;

/// <summary>What tests do with points.</summary>
internal static class LoyaltyShop
{
    public static Caller Till { get; } = new()
    {
        Kind = CallerKind.Connector,
        Id = "connector:till",
        Scopes = new HashSet<string> { Scope.LoyaltyWrite },
    };

    public static Task<JsonElement> EarnAsync(this CustomersShop shop, Caller member, string action, string proofId) => shop.ChangeAsync(
        Till,
        "earnPoints",
        new { customer = member.CustomerId!.Value.ToString(), action, proofId },
        "... on PointsEarned { entry { number kind points balance sourceType proofId reason } loyalty { balance } } ... on Problem { message }");

    public static Task<JsonElement> HoldAsync(this CustomersShop shop, Caller caller, int points, string? customer = null, int minutes = 10) => shop.ChangeAsync(
        caller,
        "holdPoints",
        new { points, customer, minutes, idempotencyKey = OffersShop.NewKey() },
        "... on PointsHeld { hold { id points worth { minor } state expiresAt } } ... on NotEnoughPoints { available }");

    public static Task<JsonElement> SpendAsync(this CustomersShop shop, string hold, string proofId) =>
        shop.ChangeAsync(Till, "spendPoints", new { hold, proofId }, "... on PointsSpent { hold { state } } ... on PointsHoldDecided { hold { state } }");

    public static string HoldOf(this JsonElement result) => result.GetProperty("hold").GetProperty("id").GetString()!;

    public static string TypeOf(this JsonElement result) => result.GetProperty("__typename").GetString()!;

    public static async Task<string> LoyaltyAsync(this CustomersShop shop, Caller member, string fields = "balance held available owed") =>
        (await shop.AskAsync(member, $"{{ me {{ loyalty {{ {fields} }} }} }}")).GetProperty("me").GetProperty("loyalty").GetRawText();

    /// <summary>Does something with the ledger in a command of its own.</summary>
    public static async Task<TResult> LedgerAsync<TResult>(this CustomersShop shop, Func<PointsLedger, CommandScope, Task<TResult>> act) => (await shop.Service<Commands>().RunAsync(
        new Command<Result<TResult>>("test", "test", ""),
        async scope => new Result<TResult>(await act(shop.Service<PointsLedger>(), scope)),
        TestContext.Current.CancellationToken)).Value;

    private sealed record Result<TValue>(TValue Value);
}
