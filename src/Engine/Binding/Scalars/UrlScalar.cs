using System.Diagnostics.CodeAnalysis;

namespace Omnichannel.Graph.Engine.Binding.Scalars;

/// <summary>An absolute http or https URL (RFC 3986).</summary>
/// <remarks>Other schemes are refused: clients follow these links.</remarks>
/// <seealso href="https://scalars.graphql.org/chillicream/url.html"/>
public sealed class UrlScalar() : TextScalar<Uri>("URL")
{
    /// <inheritdoc/>
    protected override bool TryParse(string text, [MaybeNullWhen(false)] out Uri value) =>
        Uri.TryCreate(text, UriKind.Absolute, out value) && (value.Scheme == Uri.UriSchemeHttp || value.Scheme == Uri.UriSchemeHttps);

    /// <inheritdoc/>
    protected override string Format(Uri value) => value.AbsoluteUri;
}
