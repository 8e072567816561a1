using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Tests.Types;

internal static class Sdl
{
    public static DocumentNode Parse(string text) => Parser.ParseDocument(new Source(text, "schema.graphql"));

    public static Schema Build(string text) => SchemaBuilder.Build(Parse(text));
}
