using System.Text.Json;

using Omnichannel.Graph.Data;

namespace Omnichannel.Graph.Changes.Redis;

/// <summary>A page as it goes over the wire.</summary>
internal static class PageJson
{
    // A larger one is announced without its changes, which everybody then reads from the log.
    private const int CharactersMax = 64 * 1024;

    public static byte[] Write(ChangePage page) => JsonSerializer.SerializeToUtf8Bytes(
        page.Changes.Sum(change => (long)change.Change.Body.Length) <= CharactersMax ? page : page with { Changes = [] });

    /// <summary>Null for what is no page: a program of another version, or something else that uses the same name.</summary>
    public static ChangePage? Read(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<ChangePage>(bytes) is { Epoch: not null, Changes: { } changes } page && changes.All(IsWhole) ? page : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsWhole(LoggedChange? change) => change?.Change is { Topic: not null, Key: not null, Body: not null };
}
