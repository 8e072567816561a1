using System.Globalization;

using Omnichannel.Graph.Engine.Execution;

namespace Omnichannel.Graph.Engine.Binding.Scalars;

/// <summary>A time of day without a date or time zone: <c>17:30:00</c>, with at most seven fractional digits.</summary>
/// <seealso href="https://scalars.graphql.org/chillicream/local-time.html"/>
public sealed class LocalTimeScalar() : TextScalar<TimeOnly>("LocalTime")
{
    private const string Iso = "HH:mm:ss.FFFFFFF";

    /// <inheritdoc/>
    public override void Write(TimeOnly value, JsonResponseWriter writer) => writer.WriteFormatted(value, Iso);

    /// <inheritdoc/>
    protected override bool TryParse(string text, out TimeOnly value)
    {
        value = default;
        return !text.EndsWith('.') && TimeOnly.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    /// <inheritdoc/>
    protected override string Format(TimeOnly value) => value.ToString(Iso, CultureInfo.InvariantCulture);
}
