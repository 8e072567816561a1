using System.Globalization;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Binding.Scalars;

/// <summary>A date without a time zone: <c>2026-03-29</c> (RFC 3339, full-date).</summary>
/// <seealso href="https://scalars.graphql.org/chillicream/local-date.html"/>
public sealed class LocalDateScalar() : TextScalar<DateOnly>("LocalDate")
{
    private const string Iso = "yyyy-MM-dd";

    /// <inheritdoc/>
    public override void Write(DateOnly value, JsonResponseWriter writer) => writer.WriteFormatted(value, Iso);

    /// <inheritdoc/>
    protected override bool TryParse(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    /// <inheritdoc/>
    protected override string Format(DateOnly value) => value.ToString(Iso, CultureInfo.InvariantCulture);
}
