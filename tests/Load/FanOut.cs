namespace Omnichannel.Graph.Load;

/// <summary>Many who watch the same.</summary>
/// <param name="Port">Where they connect to.</param>
/// <param name="Count">How many they are, 2 or more.</param>
/// <param name="Request">What they subscribe to.</param>
/// <param name="States">How many events each gets before anything has changed.</param>
/// <param name="Publish">Where an event is made.</param>
/// <param name="Body">What is sent there; KEY becomes a new key each time.</param>
/// <param name="Token">Whose token is sent with it.</param>
internal sealed record FanOut(int Port, int Count, string Request, int States, Uri Publish, string Body, string Token);
