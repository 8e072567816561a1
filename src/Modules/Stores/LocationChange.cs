using System.Text.Json;

using Omnichannel.Graph.Data;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Stores.Rows;

namespace Omnichannel.Graph.Stores;

/// <summary>What is told of a changed location.</summary>
internal static class LocationChange
{
    public const string Topic = "location";

    public static Change Of(Location location) =>
        new(Topic, location.Id.ToString(), location.Version, JsonSerializer.Serialize(new { version = location.Version }, JsonSerializerOptions.Default));

    public static LocationId? IdOf(Change change) => EntityId.TryParse<LocationId>(change.Key, out var id) ? id : null;

    /// <param name="version">The version it has now; null when there is no such location.</param>
    public static string ConflictMessage(int? version) => version is null
        ? "There is no such location any more."
        : $"The location has changed since; its version is {version} now.";
}
