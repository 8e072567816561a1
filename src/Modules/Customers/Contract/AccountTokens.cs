using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

using Omnichannel.Graph.Customers.Rows;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers.Contract;

/// <summary>
/// Which tokens count no more before they end, and whose account is another customer's than when a connection was opened. Known on each node from the change log at
/// once, and looked up again each half minute for what was withdrawn while the node did not hear.
/// </summary>
public sealed class AccountTokens : RecurringWork
{
    // The key is the account, the version the moment.
    internal const string WithdrawnTopic = "account-tokens";

    // The key is the account, the body whose it is now.
    internal const string MovedTopic = "account-customer";

    private static readonly TimeSpan _every = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _withdrawn = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _moved = new(StringComparer.Ordinal);
    private readonly GraphDatabase _database;
    private DateTimeOffset _known = DateTimeOffset.MinValue;

    /// <summary>Begins to hear.</summary>
    public AccountTokens(ChangeLog changes, GraphDatabase database, TimeProvider clock, ILogger<AccountTokens> logger)
        : base(_every, clock, logger)
    {
        _database = database;
        changes.Changed += Hear;
    }

    /// <summary>One name for an account, unique over all issuers.</summary>
    public static string NameOf(string issuer, string subject) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{issuer}\n{subject}"))[..16]);

    /// <summary>Whether a token of an account still counts, if it has not ended.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="issuedAt">When the token was issued, in whole seconds.</param>
    public bool Count(string account, DateTimeOffset issuedAt) => !_withdrawn.TryGetValue(account, out var before) || issuedAt > before;

    /// <summary>Whether what was opened for a caller may go on.</summary>
    public bool MayGoOn(Caller caller) => caller.Account is not { } account
        || (Count(account, caller.TokenIssuedAt) && (caller.CustomerId is not { } customer || !_moved.TryGetValue(account, out var now) || now == customer.Value.ToString("N")));

    /// <inheritdoc/>
    /// <remarks>Before the first request is served.</remarks>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await RunAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = _database.Read();
        var since = _known > DateTimeOffset.MinValue ? _known - _every : _known;
        var rows = await db.WithdrawnTokens.Where(row => row.Before >= since).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            Withdraw(row.Account, row.Before);
        }

        return 0;
    }

    internal static async Task WithdrawAsync(CommandScope scope, string account)
    {
        await scope.UpsertAsync<WithdrawnTokens>([new WithdrawnTokens { Account = account, Before = scope.Now }]);
        scope.Publish(new Change(WithdrawnTopic, account, scope.Now.UtcTicks, "{}"));
    }

    internal static void Moved(CommandScope scope, CustomerIdentity identity)
    {
        if (identity.Kind is IdentityKind.Login)
        {
            scope.Publish(new Change(MovedTopic, identity.Value, scope.Now.UtcTicks, $"\"{identity.Customer.Value:N}\""));
        }
    }

    private void Hear(Change change)
    {
        if (change.Topic == WithdrawnTopic)
        {
            Withdraw(change.Key, new DateTimeOffset(change.Version, TimeSpan.Zero));
        }
        else if (change.Topic == MovedTopic)
        {
            _moved[change.Key] = change.Body.Trim('"');
        }
    }

    private void Withdraw(string account, DateTimeOffset before)
    {
        _withdrawn.AddOrUpdate(account, before, (_, known) => known > before ? known : before);
        _known = before > _known ? before : _known;
    }
}
