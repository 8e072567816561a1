using System.Globalization;

namespace Omnichannel.Graph.Kernel;

/// <summary>A change of a number of units.</summary>
/// <param name="Units">Positive for more, negative for fewer.</param>
public readonly record struct QuantityChange(int Units)
{
    /// <inheritdoc/>
    public override string ToString() => Units.ToString("+0;-0;0", CultureInfo.InvariantCulture);
}
