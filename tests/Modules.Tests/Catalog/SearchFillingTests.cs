using System.Data.Common;

using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

using Omnichannel.Graph.Catalog;
using Omnichannel.Graph.Catalog.Contract;
using Omnichannel.Graph.Data;
using Omnichannel.Graph.Engine;
using Omnichannel.Graph.Modules.Tests.Database;
using Omnichannel.Graph.Modules.Tests.Samples;

namespace Omnichannel.Graph.Modules.Tests.Catalog;

public sealed class SearchFillingTests : IAsyncLifetime
{
    private readonly TestDatabase _database = TestDatabase.Sqlite();
    private readonly HeldReading _reading = new();
    private readonly ServiceProvider _services;

    public SearchFillingTests()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<IInterceptor>(_reading).AddCatalog();
        _database.AddTo(services);
        _services = services.BuildServiceProvider();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private CatalogSearch Search => _services.GetRequiredService<CatalogSearch>();

    public async ValueTask InitializeAsync()
    {
        await _services.GetRequiredService<DatabaseSetup>().MigrateAsync(Cancellation);
        await SampleCatalog.LoadAsync(_services.GetRequiredService<CatalogImport>(), Cancellation);
        _reading.Hold();
    }

    public async ValueTask DisposeAsync()
    {
        _reading.Release();
        await _services.DisposeAsync();
        _database.Dispose();
    }

    [Fact]
    public async Task Search_Should_SayThatItIsNotReady_When_FillingTakesLong()
    {
        // arrange
        var asked = Search.ReadyAsync(Cancellation).AsTask();
        await _reading.Reached;

        // act
        _database.Clock.Advance(CatalogSearch.Patience);

        // assert
        var refusal = await Assert.ThrowsAsync<GraphQLException>(() => asked);
        Assert.Equal(CatalogSearch.NotReadyCode, Assert.Single(refusal.Errors).Extensions!["code"]);
        _reading.Release();
        Assert.InRange((await Search.ReadyAsync(Cancellation)).Current.Count, 1, int.MaxValue);
    }

    [Fact]
    public async Task Search_Should_GoOnFilling_When_WhoAskedFirstGoesAway()
    {
        // arrange
        using var gone = new CancellationTokenSource();
        var first = Search.ReadyAsync(gone.Token).AsTask();
        var second = Search.ReadyAsync(Cancellation).AsTask();
        await _reading.Reached;

        // act
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        _reading.Release();

        // assert
        Assert.Same(await second, await Search.ReadyAsync(Cancellation));
        Assert.Equal(1, _reading.Count);
    }

    [Fact]
    public async Task Search_Should_FillAgain_When_FillingFailed()
    {
        // arrange
        _reading.Fail();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Search.ReadyAsync(Cancellation).AsTask());

        // act
        _reading.Release();
        var filled = await Search.ReadyAsync(Cancellation);

        // assert
        Assert.InRange(filled.Current.Count, 1, int.MaxValue);
    }

    /// <summary>Holds the statement with which filling begins.</summary>
    private sealed class HeldReading : DbCommandInterceptor
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private volatile TaskCompletionSource _released = new();

        public HeldReading() => Release();

        public Task Reached => _reached.Task;

        public int Count { get; private set; }

        public void Hold()
        {
            Count = 0;
            _released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        public void Fail() => _released.TrySetException(new InvalidOperationException("The database is away."));

        public void Release()
        {
            if (!_released.TrySetResult())
            {
                _released = new TaskCompletionSource();
                _released.SetResult();
            }
        }

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("catalog_attribute", StringComparison.Ordinal))
            {
                Count++;
                if (!_released.Task.IsCompleted)
                {
                    _reached.TrySetResult();
                }

                await _released.Task.WaitAsync(cancellationToken);
            }

            return result;
        }
    }
}
