using System.Globalization;
using System.Text.RegularExpressions;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Binding.Scalars;

/// <summary>
/// An instant with its offset from UTC: <c>2026-03-29T14:05:00Z</c>, <c>2026-03-29T16:05:00.25+02:00</c> (RFC 3339, at most seven fractional digits).
/// </summary>
/// <seealso href="https://scalars.graphql.org/chillicream/date-time.html"/>
public sealed partial class DateTimeScalar() : TextScalar<DateTimeOffset>("DateTime")
{
    private const string Utc = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";
    private const string WithOffset = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";

    /// <inheritdoc/>
    public override void Write(DateTimeOffset value, JsonResponseWriter writer) => writer.WriteFormatted(value, FormatOf(value));

    /// <inheritdoc/>
    protected override bool TryParse(string text, out DateTimeOffset value)
    {
        value = default;

        // -00:00 says that the offset is unknown (RFC 3339, 4.3), so this is no instant with an offset.
        return Rfc3339().IsMatch(text)
            && !text.EndsWith("-00:00", StringComparison.Ordinal)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    /// <inheritdoc/>
    protected override string Format(DateTimeOffset value) => value.ToString(FormatOf(value), CultureInfo.InvariantCulture);

    private static string FormatOf(DateTimeOffset value) => value.Offset == TimeSpan.Zero ? Utc : WithOffset;

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,7})?([Zz]|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Rfc3339();
}
