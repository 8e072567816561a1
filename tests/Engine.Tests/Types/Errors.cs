namespace Omnichannel.Graph.Engine.Tests.Types;

internal static class Errors
{
    /// <summary>One line an error: its places, then its message.</summary>
    public static IEnumerable<string> Of(IEnumerable<GraphQLError> errors) =>
        errors.Select(error => string.Join(' ', [.. error.Locations.Select(place => $"{place.Line}:{place.Column}"), error.Message]));
}
