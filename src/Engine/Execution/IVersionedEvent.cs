namespace Omnichannel.Graph.Engine.Execution;

/// <summary>An event that tells how a thing has become, so that who got it twice, or got a later one before, can be spared it.</summary>
public interface IVersionedEvent
{
    /// <summary>Which thing.</summary>
    string Key { get; }

    /// <summary>The thing's version; grows with each of its changes.</summary>
    long Version { get; }

    /// <summary>The event's place in its source; grows from event to event.</summary>
    long Place { get; }

    /// <summary>Whether the thing was read anew because changes may have been missed: whatever was told before does not count any more.</summary>
    bool Resync { get; }
}
