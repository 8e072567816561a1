using System.Globalization;

using Microsoft.Extensions.Logging;

namespace Omnichannel.Graph.Notifications.Delivery;

/// <summary>Writes each message into a file of its own: for development, and for channels that nobody else serves. Written again it is the same file.</summary>
internal sealed class FolderAdapter(NotificationOptions options, ILogger<FolderAdapter> logger) : IChannelAdapter
{
    public bool Serves(string channel) => true;

    public async Task SendAsync(Message message, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Folder);
        var path = Path.Combine(options.Folder, $"{message.Id}.txt");
        await File.WriteAllTextAsync($"{path}.part", TextOf(message), cancellationToken);
        File.Move($"{path}.part", path, overwrite: true);
        Log.Written(logger, message.Id, message.Channel, path);
    }

    private static string TextOf(Message message) => string.Create(CultureInfo.InvariantCulture, $"""
        Id: {message.Id}
        Channel: {message.Channel}
        To: {(message.Address.Length > 0 ? message.Address : message.Customer)}
        Date: {message.At:O}
        Subject: {message.Title}

        {message.Body}

        """);
}
