namespace Omnichannel.Graph.Data;

/// <summary>How long rows are kept that only what has just happened needs; the host binds them from the section <c>Retention</c>.</summary>
public sealed class RetentionOptions
{
    /// <summary>The shortest time for which who was away is told what they missed.</summary>
    public static readonly TimeSpan ChangesMin = TimeSpan.FromMinutes(15);

    /// <summary>The shortest time for which an idempotency key gives the first answer again.</summary>
    public static readonly TimeSpan AnswersMin = TimeSpan.FromHours(24);

    /// <summary>How long changes stay in the log, <see cref="ChangesMin"/> or more; what a consumer has not read stays longer.</summary>
    public TimeSpan Changes { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long the answers of commands with an idempotency key are kept, <see cref="AnswersMin"/> or more.</summary>
    public TimeSpan Answers { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How many rows are removed in one transaction, 1 or more.</summary>
    public int BatchSize { get; set; } = 1000;
}
