using Omnichannel.Graph.Modules.Tests.Database;

namespace Omnichannel.Graph.Modules.Tests.Lists;

public sealed class ConvergenceOnSqlite() : ConvergenceSpec(TestDatabase.Sqlite());

public sealed class ConvergenceOnPostgres() : ConvergenceSpec(TestDatabase.Postgres());

public abstract class ConvergenceSpec(TestDatabase database)
{
    [Fact]
    public async Task Devices_Should_ComeToOneList_WithoutALostEntry_When_TheyWorkOnlineAndOfflineInAnyOrder()
    {
        // arrange: two people with two devices each
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        await using var lists = await ListsShop.OpenAsync(database);
        var (kim, sam) = (await lists.Shop.SignInAsync("kim"), await lists.Shop.SignInAsync("sam"));
        var list = await lists.CreateAsync(kim);
        await lists.ShareAsync(kim, list, sam);
        Device[] devices = [new(lists, kim, list), new(lists, kim, list), new(lists, sam, list), new(lists, sam, list)];
        var model = new ListModelOfTests();

        // act
        await WorkAsync(new Random(seed), devices, model);
        foreach (var device in devices)
        {
            await device.SyncAsync(isAnswerLost: false, model.Count);
        }

        var shown = await Task.WhenAll(devices.Select(device => device.ShowAsync()));

        // assert
        Assert.True(shown.Distinct().Count() == 1, $"seed {seed}: the devices show different lists");
        Assert.Equal([], model.Differences(devices[0]).Select(difference => $"seed {seed}: {difference}"));
        await lists.ReconcileAsync();
    }

    private static async Task WorkAsync(Random random, Device[] devices, ListModelOfTests model)
    {
        for (var round = 0; round < 25; round++)
        {
            foreach (var device in devices)
            {
                for (var edits = random.Next(6); edits > 0; edits--)
                {
                    device.EditAtRandom(random, model.Added);
                }
            }

            // Some have a network, of which some lose the answer; they send at the same moment.
            var online = devices.Where(_ => random.Next(3) > 0).Select(device => (Device: device, IsLost: random.Next(4) == 0)).ToList();
            await Task.WhenAll(online.Select(one => Task.Run(() => one.Device.SyncAsync(one.IsLost, model.Count))));
        }
    }
}
