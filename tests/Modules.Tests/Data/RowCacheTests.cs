using Omnichannel.Graph.Data.Caching;
using Omnichannel.Graph.Testing;

namespace Omnichannel.Graph.Modules.Tests.Data;

public sealed class RowCacheTests
{
    private readonly ManualClock _clock = new();
    private readonly List<string> _read = [];

    [Fact]
    public async Task Row_Should_BeReadOnce_When_NobodyChangesIt()
    {
        // arrange
        var cache = Cache();

        // act
        await LoadAsync(cache, 1, 2);
        var rows = await LoadAsync(cache, 2, 3, 9);

        // assert
        Assert.Equal(["1 2", "3 9"], _read);
        Assert.Equal(["row 2", "row 3"], rows.OrderBy(row => row.Key).Select(row => row.Value));
    }

    [Fact]
    public async Task Row_Should_BeReadAgain_When_ItChangesWhileItIsRead()
    {
        // arrange
        var cache = Cache();

        // act
        await cache.LoadAsync([1, 2], async keys =>
        {
            cache.Forget(1);
            return await ReadAsync(keys);
        });
        await LoadAsync(cache, 1, 2);

        // assert
        Assert.Equal(["1 2", "1"], _read);
    }

    [Fact]
    public async Task Row_Should_BeReadAgain_When_TwoReadItAndItChangesBetweenThem()
    {
        // arrange
        var cache = Cache();

        // act
        await cache.LoadAsync([1], async keys =>
        {
            var old = await ReadAsync(keys);
            cache.Forget(1);
            await LoadAsync(cache, 1);
            return old.ToDictionary(row => row.Key, _ => "old");
        });
        var rows = await LoadAsync(cache, 1);

        // assert
        Assert.Equal(["1", "1"], _read);
        Assert.Equal("row 1", rows[1]);
    }

    [Fact]
    public async Task Rows_Should_BeReadAgain_When_AllAreForgottenOrTheirTimeIsOver()
    {
        // arrange
        var cache = Cache();

        // act
        await LoadAsync(cache, 1);
        cache.Clear();
        await LoadAsync(cache, 1);
        _clock.Advance(TimeSpan.FromSeconds(9.9));
        await LoadAsync(cache, 1);
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        await LoadAsync(cache, 1);

        // assert
        Assert.Equal(["1", "1", "1"], _read);
    }

    [Fact]
    public async Task Rows_Should_BeFew_When_AskedForManyAndMakeRoom_When_TheirTimeIsOver()
    {
        // arrange
        var cache = Cache(countMax: 2);

        // act
        await LoadAsync(cache, 1, 2);
        await LoadAsync(cache, 3);
        await LoadAsync(cache, 3);
        _clock.Advance(TimeSpan.FromSeconds(10));
        await LoadAsync(cache, 3);
        await LoadAsync(cache, 3);

        // assert
        Assert.Equal(["1 2", "3", "3", "3"], _read);
    }

    [Fact]
    public async Task Rows_Should_AlwaysBeRead_When_NothingIsToBeRemembered()
    {
        // arrange
        var cache = Cache(countMax: 0);

        // act
        await LoadAsync(cache, 1);
        await LoadAsync(cache, 1);

        // assert
        Assert.Equal(["1", "1"], _read);
    }

    [Fact]
    public async Task Row_Should_BeReadByTheNext_When_ReadingFails()
    {
        // arrange
        var cache = Cache();

        // act
        await Assert.ThrowsAsync<TimeoutException>(async () => await cache.LoadAsync([1], _ => throw new TimeoutException()));
        var rows = await LoadAsync(cache, 1);

        // assert
        Assert.Equal("row 1", rows[1]);
    }

    private RowCache<int, string> Cache(int countMax = 100) => new(new CacheOptions { CountMax = countMax, KeptMax = TimeSpan.FromSeconds(10) }, _clock);

    private ValueTask<IReadOnlyDictionary<int, string>> LoadAsync(RowCache<int, string> cache, params int[] keys) => cache.LoadAsync(keys, ReadAsync);

    // There is no row 9.
    private Task<IReadOnlyDictionary<int, string>> ReadAsync(IReadOnlyList<int> keys)
    {
        _read.Add(string.Join(' ', keys));
        return Task.FromResult<IReadOnlyDictionary<int, string>>(keys.Where(key => key != 9).ToDictionary(key => key, key => $"row {key}"));
    }
}
