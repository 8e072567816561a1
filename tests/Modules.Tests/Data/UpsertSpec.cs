using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
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
        var parcels = Enumerable.Range(1, 1000).Select(Parcel).ToList();
        var changed = parcels.Select((parcel, index) => index < 3 ? parcel with { ExpectedOn = null, State = ParcelState.Sent } : parcel).Append(Parcel(1001)).ToList();

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

    private static Parcel Parcel(int number) => new()
    {
        Id = new ProductId(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1])),
        Sku = Sku.Of($"P-{number}"),
        Price = Money.Eur(number),
        Sender = number % 2 == 0 ? new Guid(number, 1, 1, [0, 0, 0, 0, 0, 0, 0, 1]) : null,
        State = ParcelState.Waiting,
        SentAt = DateTimeOffset.UnixEpoch.AddDays(number),
        ExpectedOn = new DateOnly(2030, 1, 1).AddDays(number),
        Fragile = number % 3 == 0,
        Remark = (number % 4) switch { 0 => "", 1 => "Één stuk, € 5", 2 => new string('x', 2000), _ => "'" },
        Weight = number / 8.0,
        CollectAt = number % 5 == 0 ? null : new TimeOnly(9, 30).Add(TimeSpan.FromMilliseconds(number % 2)),
    };

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
