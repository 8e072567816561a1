namespace Omnichannel.Graph.Engine.Types.Changes;

/// <summary>What a change does to clients that were written against the schema before it.</summary>
internal enum SchemaChangeSeverity
{
    /// <summary>Nothing that worked works differently.</summary>
    Safe,

    /// <summary>Operations stay valid, but a client may meet what it does not expect.</summary>
    Dangerous,

    /// <summary>Operations that were valid may no longer be.</summary>
    Breaking,
}
