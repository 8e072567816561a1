namespace Omnichannel.Graph.Engine.Tests.Validation;

/// <summary>Errors as tests write them.</summary>
internal static class ErrorText
{
    /// <summary>Message and locations, as in <c>Unknown fragment "F". @1:6</c>.</summary>
    public static string Of(GraphQLError error) =>
        $"{error.Message} @{string.Join(',', error.Locations.Select(location => $"{location.Line}:{location.Column}"))}";

    /// <summary>Code, limit and value of a limit's error, as in <c>LIMIT_EXCEEDED maxAliases 50</c>.</summary>
    public static string OfLimit(GraphQLError error) => string.Join(' ', error.Extensions?.Values ?? []);
}
