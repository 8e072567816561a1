using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Binding.Scalars;

/// <summary>A universally unique identifier in its 36 characters, lower case going out (RFC 9562).</summary>
/// <seealso href="https://scalars.graphql.org/chillicream/uuid.html"/>
public sealed class UuidScalar() : TextScalar<Guid>("UUID")
{
    /// <inheritdoc/>
    public override void Write(Guid value, JsonResponseWriter writer) => writer.WriteFormatted(value);

    /// <inheritdoc/>
    protected override bool TryParse(string text, out Guid value) => Guid.TryParseExact(text, "D", out value);

    /// <inheritdoc/>
    protected override string Format(Guid value) => value.ToString();
}
