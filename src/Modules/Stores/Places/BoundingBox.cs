using Omnichannel.Graph.Stores.Contract;

namespace Omnichannel.Graph.Stores.Places;

/// <summary>The degrees between which everything within a distance of a point lies: what a database can look up, before distances are reckoned.</summary>
/// <param name="South">The least latitude, in millionths of a degree.</param>
/// <param name="North">The greatest.</param>
/// <param name="West">The least longitude, in millionths of a degree; above <paramref name="East"/> when the box crosses the date line.</param>
/// <param name="East">The greatest.</param>
internal readonly record struct BoundingBox(int South, int North, int West, int East)
{
    private const int Pole = 90_000_000;
    private const int HalfTurn = 180_000_000;

    // A little less than a degree of latitude is anywhere, so that rounding never leaves a place out.
    private const double MetresPerDegree = 110_000;

    public bool CrossesDateLine => West > East;

    public static BoundingBox Around(Coordinates centre, int radiusMetres)
    {
        var high = (int)Math.Min(2L * Pole, (long)Math.Ceiling(radiusMetres / MetresPerDegree * 1_000_000));
        var (south, north) = ((long)centre.LatitudeMicro - high, (long)centre.LatitudeMicro + high);
        if (south <= -Pole || north >= Pole)
        {
            return new BoundingBox((int)Math.Max(south, -Pole), (int)Math.Min(north, Pole), -HalfTurn, HalfTurn);
        }

        // Degrees of longitude are shortest on the side that is nearest to a pole.
        var narrowest = Math.Cos(double.DegreesToRadians(Math.Max(Math.Abs(south), Math.Abs(north)) / 1_000_000.0));
        var wide = high / narrowest;
        return wide >= HalfTurn
            ? new BoundingBox((int)south, (int)north, -HalfTurn, HalfTurn)
            : new BoundingBox((int)south, (int)north, Wrapped(centre.LongitudeMicro - (long)wide - 1), Wrapped(centre.LongitudeMicro + (long)wide + 1));
    }

    public bool Holds(Coordinates place) =>
        place.LatitudeMicro >= South && place.LatitudeMicro <= North
        && (CrossesDateLine
            ? place.LongitudeMicro >= West || place.LongitudeMicro <= East
            : place.LongitudeMicro >= West && place.LongitudeMicro <= East);

    private static int Wrapped(long longitude) => (int)(longitude < -HalfTurn ? longitude + (2L * HalfTurn) : longitude > HalfTurn ? longitude - (2L * HalfTurn) : longitude);
}
