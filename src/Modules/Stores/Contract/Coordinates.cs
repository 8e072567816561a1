namespace Omnichannel.Graph.Stores.Contract;

/// <summary>A point on the earth (WGS 84), exact in what databases add and compare: whole millionths of a degree, about 11 centimetres.</summary>
/// <param name="LatitudeMicro">Millionths of a degree north of the equator, -90,000,000 to 90,000,000.</param>
/// <param name="LongitudeMicro">Millionths of a degree east of Greenwich, -180,000,000 to 180,000,000.</param>
public readonly record struct Coordinates(int LatitudeMicro, int LongitudeMicro)
{
    private const double MicroPerDegree = 1_000_000;
    private const double EarthRadiusMetres = 6_371_008.8;

    /// <summary>Degrees north of the equator.</summary>
    public double Latitude => LatitudeMicro / MicroPerDegree;

    /// <summary>Degrees east of Greenwich.</summary>
    public double Longitude => LongitudeMicro / MicroPerDegree;

    /// <summary>A point in degrees, rounded to the millionth.</summary>
    /// <returns>Null when the degrees are out of range.</returns>
    public static Coordinates? Of(double latitude, double longitude) =>
        latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180
            ? new Coordinates((int)Math.Round(latitude * MicroPerDegree), (int)Math.Round(longitude * MicroPerDegree))
            : null;

    /// <summary>How far another point is as the crow flies, in whole metres (haversine; the earth as a ball, at most half a percent off).</summary>
    public int MetresTo(Coordinates other)
    {
        var latitude = double.DegreesToRadians(Latitude);
        var otherLatitude = double.DegreesToRadians(other.Latitude);
        var north = Math.Sin((otherLatitude - latitude) / 2);
        var east = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        var haversine = (north * north) + (Math.Cos(latitude) * Math.Cos(otherLatitude) * east * east);
        return (int)Math.Round(2 * EarthRadiusMetres * Math.Asin(Math.Sqrt(Math.Min(1, haversine))));
    }
}
