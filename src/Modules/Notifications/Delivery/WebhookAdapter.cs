using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Notifications.Delivery;

/// <summary>
/// Posts messages for telephones to a gateway, as JSON. <c>Webhook-Id</c> is the same however often a message is sent; <c>Webhook-Signature</c> is
/// <c>v1,</c> and the HMAC-SHA-256 of <c>id.timestamp.body</c> in base 64.
/// </summary>
internal sealed class WebhookAdapter : IChannelAdapter, IDisposable
{
    private const int SecretLengthMin = 16;

    private readonly WebhookOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;

    public WebhookAdapter(NotificationOptions options, TimeProvider clock)
    {
        _options = options.Webhook;
        _clock = clock;
        if (_options.Url is not null && _options.Secret.Length < SecretLengthMin)
        {
            throw new InvalidOperationException($"Notifications:Webhook:Secret has {SecretLengthMin} characters or more.");
        }

        // Where a redirection leads is nobody's choice here, nor whom a proxy would ask.
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ConnectCallback = ConnectAsync });
    }

    public static string Sign(string secret, string id, string timestamp, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}";
    }

    public bool Serves(string channel) => _options.Url is not null && (channel == Channel.App.Code || channel == Channel.Sms.Code);

    public async Task SendAsync(Message message, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            id = message.Id,
            channel = message.Channel,
            to = message.Address,
            customer = message.Customer,
            kind = message.Kind,
            language = message.Language.ToString().ToUpperInvariant(),
            title = message.Title,
            text = message.Text,
            at = message.At,
            link = message.Link,
        });
        var timestamp = _clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, _options.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("Webhook-Id", message.Id);
        request.Headers.Add("Webhook-Timestamp", timestamp);
        request.Headers.Add("Webhook-Signature", Sign(_options.Secret, message.Id, timestamp, body));
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    public void Dispose() => _client.Dispose();

    // The address that was looked at is the one that is connected to.
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        var allowed = found.Where(address => _options.IsPrivateAllowed || !PrivateAddresses.Contains(address)).ToArray();
        if (allowed.Length == 0)
        {
            throw new HttpRequestException("The webhook's address is none of the public network.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
