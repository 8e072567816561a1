using System.Globalization;

using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Data;

public sealed class MigrationLockTests : IDisposable
{
    private static readonly TimeSpan _heldMax = TimeSpan.FromSeconds(10);

    private readonly TestDatabase _database = TestDatabase.Sqlite();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Setup_Should_GoOn_When_WhoMigratedWasKilled()
    {
        // arrange
        await using var rows = await CounterDatabase.OpenAsync(_database);
        await LockAsync(rows, _database.Clock.GetUtcNow() - _heldMax);

        // act
        await rows.Setup.MigrateAsync(Cancellation);

        // assert
        Assert.True(await rows.Setup.IsCurrentAsync(Cancellation));
    }

    [Fact]
    public async Task Setup_Should_WaitForWhoMigrates_When_TheyMayBeAlive()
    {
        // arrange
        await using var rows = await CounterDatabase.OpenAsync(_database);
        await LockAsync(rows, _database.Clock.GetUtcNow());

        // act
        var migrated = rows.Setup.MigrateAsync(Cancellation);
        while (!migrated.IsCompleted)
        {
            _database.Clock.Advance(TimeSpan.FromSeconds(0.25));
            await Task.Yield();
        }

        // assert
        await migrated;
        Assert.InRange(_database.Clock.GetUtcNow() - new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero), _heldMax, TimeSpan.MaxValue);
    }

    public void Dispose() => _database.Dispose();

    private static Task LockAsync(CounterDatabase rows, DateTimeOffset since) => rows.ExecuteAsync(
        $"INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '{since.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)}')");
}
