using Microsoft.EntityFrameworkCore;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Data;

public sealed class InsertOnSqlite() : InsertSpec(TestDatabase.Sqlite());

public sealed class InsertOnPostgres() : InsertSpec(TestDatabase.Postgres());

public abstract class InsertSpec(TestDatabase database) : IDisposable
{
    private static readonly IReadOnlyList<Parcel> _parcels = [.. Enumerable.Range(1, 300).Select(Parcel.Of), Parcel.Of(301) with { ExpectedOn = null }];

    [Fact]
    public async Task Insert_Should_KeepEveryColumn_When_TheCommandCommits()
    {
        // arrange
        await using var rows = await CounterDatabase.OpenAsync(database);
        var seen = (Before: -1, After: -1);

        // act
        await RunAsync(rows, async scope =>
        {
            Add(scope);
            seen.Before = await CountAsync(scope);
            await scope.SaveAsync();
            seen.After = await CountAsync(scope);
            return new AddResult.Added(1);
        });

        // assert
        Assert.Equal((0, 301), seen);
        Assert.Equal(_parcels, await rows.ReadAsync(db => db.Set<Parcel>().OrderBy(parcel => parcel.Id)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Insert_Should_KeepNothing_When_TheCommandRefuses(bool isSaved)
    {
        // arrange
        await using var rows = await CounterDatabase.OpenAsync(database);

        // act
        await RunAsync(rows, async scope =>
        {
            Add(scope);
            if (isSaved)
            {
                await scope.SaveAsync();
            }

            return new AddResult.TooMany(1);
        });

        // assert
        Assert.Empty(await rows.ReadAsync(db => db.Set<Parcel>()));
    }

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    private static Task<AddResult> RunAsync(CounterDatabase rows, Func<CommandScope, Task<AddResult>> handle) =>
        rows.Commands.RunAsync(new Command<AddResult>("insert", "me", new { }), handle, TestContext.Current.CancellationToken);

    private static void Add(CommandScope scope)
    {
        foreach (var parcel in _parcels)
        {
            scope.Insert(parcel);
        }
    }

    private static Task<int> CountAsync(CommandScope scope)
    {
        var parcels = scope.Db.Set<Parcel>();
        return parcels.CountAsync(scope.CancellationToken);
    }
}
