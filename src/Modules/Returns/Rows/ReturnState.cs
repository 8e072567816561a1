namespace Omnichannel.Graph.Returns.Rows;

/// <summary>Where a return stands.</summary>
internal enum ReturnState
{
    Requested,
    Accepted,
    Refused,
    Cancelled,
}

/// <summary>Why something comes back.</summary>
internal enum ReturnReason
{
    ChangedMind,
    WrongSize,
    Damaged,
    Defective,
    WrongItem,
    Late,
    Other,
}
