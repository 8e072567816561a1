using System.Globalization;

namespace Omnichannel.Graph.Host.Demo;

/// <summary>The colours of a picture: the product's own where its name says one, else one that its article number decides.</summary>
/// <param name="Main">What most of it is drawn in.</param>
/// <param name="Dark">Its shade.</param>
/// <param name="Light">Its highlight.</param>
internal sealed record DemoPalette(string Main, string Dark, string Light)
{
    private static readonly (string Word, int Hue, int Saturation, int Lightness)[] _named =
    [
        ("donkerblauw", 218, 45, 34), ("olijf", 70, 30, 40), ("zwart", 200, 8, 26), ("wit", 45, 30, 90), ("grijs", 200, 6, 58), ("zand", 36, 38, 70), ("naturel", 36, 38, 70),
        ("rood", 6, 62, 50), ("blauw", 208, 52, 48), ("groen", 140, 36, 40), ("geel", 46, 88, 60), ("roze", 340, 60, 70), ("oranje", 26, 80, 56), ("bruin", 24, 36, 40),
        ("paars", 280, 30, 48), ("aardbei", 352, 68, 58), ("framboos", 340, 60, 52), ("kers", 350, 60, 42), ("bosvruchten", 300, 34, 42), ("perzik", 24, 78, 68),
        ("citroen", 52, 84, 62), ("lavendel", 262, 40, 64), ("zeebries", 192, 50, 54), ("munt", 160, 40, 54), ("sinaasappel", 30, 86, 58), ("vanille", 46, 66, 80),
        ("chocolade", 22, 36, 34), ("volle", 214, 56, 50), ("halfvolle", 206, 62, 60), ("magere", 196, 50, 66), ("biologisch", 118, 34, 42), ("donker", 24, 34, 30), ("mild", 34, 46, 58),
    ];

    private static readonly (int Hue, int Saturation, int Lightness)[] _others =
        [(152, 42, 36), (14, 62, 54), (210, 44, 50), (44, 76, 58), (336, 44, 56), (176, 36, 44), (258, 28, 54), (92, 32, 44)];

    /// <param name="sku">The article number.</param>
    /// <param name="words">What it is called, in small letters.</param>
    public static DemoPalette Of(string sku, string words)
    {
        var named = _named.FirstOrDefault(colour => words.Contains(colour.Word, StringComparison.Ordinal));
        var (hue, saturation, lightness) = named.Word is not null ? (named.Hue, named.Saturation, named.Lightness) : _others[DemoChance.Of(sku, _others.Length)];
        return new DemoPalette(
            Colour(hue, saturation, lightness), Colour(hue, saturation, Math.Max(12, lightness - 16)), Colour(hue, saturation, Math.Min(92, lightness + 28)));
    }

    private static string Colour(int hue, int saturation, int lightness) => string.Create(CultureInfo.InvariantCulture, $"hsl({hue} {saturation}% {lightness}%)");
}
