namespace Omnichannel.Graph.Host.Tests.Support;

/// <summary>What a response says, in one value to compare.</summary>
internal static class Responses
{
    public static async Task<(int Status, string? ContentType, string Body)> WholeAsync(this Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        return ((int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), await TextOf(response));
    }

    public static async Task<(int Status, string Body)> StatusAndBodyAsync(this Task<HttpResponseMessage> sending)
    {
        var (status, _, body) = await sending.WholeAsync();
        return (status, body);
    }

    public static async Task<int> StatusAsync(this Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        return (int)response.StatusCode;
    }

    private static Task<string> TextOf(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
