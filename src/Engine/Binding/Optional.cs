namespace Omnichannel.Graph.Engine.Binding;

/// <summary>An input that may be left out: tells "not given" from "given as null" (3.10, 2.9.5).</summary>
/// <remarks>The default is "not given".</remarks>
/// <typeparam name="T">What is given; a nullable type where null may be given.</typeparam>
#pragma warning disable CA1716 // A keyword in Visual Basic only, and the word that every GraphQL server uses.
public readonly record struct Optional<T>
#pragma warning restore CA1716
{
    private readonly T _value;

    /// <summary>A value that was given, also null.</summary>
    public Optional(T value)
    {
        _value = value;
        HasValue = true;
    }

    /// <summary>Whether it was given.</summary>
    public bool HasValue { get; }

    /// <summary>What was given.</summary>
    /// <exception cref="InvalidOperationException">Nothing was given; ask <see cref="HasValue"/> first.</exception>
    public T Value => HasValue ? _value : throw new InvalidOperationException("The input was not given; ask HasValue first.");

    /// <summary>What was given, or the fallback when nothing was.</summary>
    public T Or(T fallback) => HasValue ? _value : fallback;

    /// <inheritdoc/>
    public override string ToString() => HasValue ? $"{_value}" : "(not given)";
}
