namespace Omnichannel.Graph.Engine.Tests.Validation;

internal static class ErrorText
{
    public static string Of(GraphQLError error) =>
        $"{error.Message} @{string.Join(',', error.Locations.Select(location => $"{location.Line}:{location.Column}"))}";
}
