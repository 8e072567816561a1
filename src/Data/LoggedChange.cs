namespace Omnichannel.Graph.Data;

/// <summary>A change at its place in the log.</summary>
/// <param name="Position">Grows from change to change; not without gaps.</param>
/// <param name="Change">What happened.</param>
/// <param name="At">When, by the database's clock.</param>
public sealed record LoggedChange(long Position, Change Change, DateTimeOffset At);
