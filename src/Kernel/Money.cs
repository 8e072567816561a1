using System.Globalization;

namespace Omnichannel.Graph.Kernel;

/// <summary>An exact amount in one currency.</summary>
/// <remarks>
/// <para>Unit: the currency's minor unit (cents for EUR), signed, so 12.50 EUR is <c>1250</c>.</para>
/// <para>An integer, because binary fractions are wrong and not every database sums decimals exactly.</para>
/// <para>There is no division: splitting an amount needs a rule for the remainder, so it is a named method that states it.</para>
/// </remarks>
/// <param name="Minor">Whole minor units; may be negative for refunds.</param>
/// <param name="Currency">The currency the amount is in.</param>
public readonly record struct Money(long Minor, Currency Currency)
{
    /// <summary>An amount of cents.</summary>
    public static Money Eur(long cents) => new(cents, Currency.Eur);

    /// <summary>The sum.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ: a bug in the caller, never user input.</exception>
    /// <exception cref="OverflowException">The sum leaves the 64-bit range.</exception>
    public static Money operator +(Money left, Money right) => new(checked(left.Minor + right.In(left.Currency).Minor), left.Currency);

    /// <summary>The difference.</summary>
    /// <inheritdoc cref="op_Addition"/>
    public static Money operator -(Money left, Money right) => new(checked(left.Minor - right.In(left.Currency).Minor), left.Currency);

    /// <summary>The price of some units.</summary>
    /// <exception cref="OverflowException">The product leaves the 64-bit range.</exception>
    public static Money operator *(Money price, Quantity quantity) => price with { Minor = checked(price.Minor * quantity.Units) };

    /// <summary>The amount for logs, such as <c>1250 EUR-minor</c>; clients format money themselves.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Minor} {Currency.Code}-minor");

    private Money In(Currency currency) => Currency == currency
        ? this
        : throw new InvalidOperationException($"Cannot combine {currency.Code} with {Currency.Code}.");
}
