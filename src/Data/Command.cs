namespace Omnichannel.Graph.Data;

/// <summary>Something that a caller wants changed, and how to know that it asks for the same again.</summary>
/// <param name="Operation">The mutation's name.</param>
/// <param name="CallerId">Who asks: the same text for the same caller, always.</param>
/// <param name="Input">What is asked, as it came; its JSON tells whether two requests ask for the same.</param>
public sealed record Command<TResult>(string Operation, string CallerId, object Input)
    where TResult : class
{
    /// <summary>The caller's own key for the change it wants; null for a command that may be repeated without harm.</summary>
    public Guid? IdempotencyKey { get; init; }

    /// <summary>The refusal of a key that was used before for another input. Needed with a key.</summary>
    public TResult? KeyReused { get; init; }
}
