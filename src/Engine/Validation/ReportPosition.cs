namespace Omnichannel.Graph.Engine.Validation;

/// <summary>A place among the errors of a validation, kept for later.</summary>
/// <param name="ErrorCount">How many errors came before it.</param>
/// <param name="Order">Its place among these places.</param>
internal readonly record struct ReportPosition(int ErrorCount, int Order);
