using System.Text.Json;

using Microsoft.AspNetCore.Http;

namespace Omnichannel.Graph.Transport.WebSocket;

/// <summary>A client's first message.</summary>
/// <param name="Handshake">The HTTP request that opened the socket.</param>
/// <param name="Payload">The payload, an object; undefined when there is none.</param>
public sealed record ConnectionInit(HttpContext Handshake, JsonElement Payload);
