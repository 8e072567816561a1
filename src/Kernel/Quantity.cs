using System.Globalization;

namespace Omnichannel.Graph.Kernel;

/// <summary>A number of units, never negative. A change of stock is a <see cref="QuantityChange"/>.</summary>
/// <remarks>The default is zero.</remarks>
public readonly record struct Quantity : IComparable<Quantity>
{
    private Quantity(int units) => Units = units;

    /// <summary>None.</summary>
    public static Quantity Zero => default;

    /// <summary>Whole units, 0 or more.</summary>
    public int Units { get; }

    /// <summary>A number of units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public static Quantity Of(int units) =>
        units >= 0 ? new Quantity(units) : throw new ArgumentOutOfRangeException(nameof(units), $"A quantity cannot be negative, found: {units}.");

    /// <summary>The sum.</summary>
    /// <exception cref="OverflowException">The sum leaves the 32-bit range.</exception>
    public static Quantity operator +(Quantity left, Quantity right) => new(checked(left.Units + right.Units));

    /// <summary>What is left.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More is taken than there is.</exception>
    public static Quantity operator -(Quantity left, Quantity right) => Of(left.Units - right.Units);

    /// <summary>Whether there are fewer units.</summary>
    public static bool operator <(Quantity left, Quantity right) => left.Units < right.Units;

    /// <summary>Whether there are more units.</summary>
    public static bool operator >(Quantity left, Quantity right) => left.Units > right.Units;

    /// <summary>Whether there are at most as many units.</summary>
    public static bool operator <=(Quantity left, Quantity right) => left.Units <= right.Units;

    /// <summary>Whether there are at least as many units.</summary>
    public static bool operator >=(Quantity left, Quantity right) => left.Units >= right.Units;

    /// <summary>The quantity after a change; null when that would be negative or past the 32-bit range.</summary>
    public Quantity? After(QuantityChange change) => (long)Units + change.Units is >= 0 and <= int.MaxValue and var units ? new Quantity((int)units) : null;

    /// <inheritdoc/>
    public int CompareTo(Quantity other) => Units.CompareTo(other.Units);

    /// <inheritdoc/>
    public override string ToString() => Units.ToString(CultureInfo.InvariantCulture);
}
