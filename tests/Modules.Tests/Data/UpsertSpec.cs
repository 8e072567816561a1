using Omnichannel.Graph.Data;
using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Data;

public sealed class UpsertOnSqlite() : UpsertSpec(TestDatabase.Sqlite());

public sealed class UpsertOnPostgres() : UpsertSpec(TestDatabase.Postgres());

public abstract class UpsertSpec(TestDatabase database) : IDisposable
{
    [Fact]
    public async Task Upsert_Should_WriteWhatIsNewOrDifferent_When_ManyRowsAreLoadedAgain()
    {
        // arrange
        await using var rows = await CounterDatabase.OpenAsync(database);
        var parcels = Enumerable.Range(1, 1000).Select(Parcel.Of).ToList();
        var changed = parcels.Select((parcel, index) => index < 3 ? parcel with { ExpectedOn = null, State = ParcelState.Sent } : parcel).Append(Parcel.Of(1001)).ToList();

        // act
        var first = await LoadAsync(rows, parcels);
        var same = await LoadAsync(rows, parcels);
        var again = await LoadAsync(rows, changed);

        // assert
        Assert.Equal((1000, 0, 4), (first, same, again));
        Assert.Equal(changed.OrderBy(parcel => parcel.Id), await rows.ReadAsync(db => db.Set<Parcel>().OrderBy(parcel => parcel.Id)));
    }

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    private static async Task<int> LoadAsync(CounterDatabase rows, IReadOnlyList<Parcel> parcels)
    {
        var written = 0;
        await rows.Commands.RunAsync<AddResult>(
            new Command<AddResult>("load", "me", new { }),
            async scope =>
            {
                written = await scope.UpsertAsync(parcels);
                return new AddResult.Added(written);
            },
            TestContext.Current.CancellationToken);
        return written;
    }
}
