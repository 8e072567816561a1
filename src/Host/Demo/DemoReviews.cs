using Omnichannel.Graph.Catalog.Contract;

namespace Omnichannel.Graph.Host.Demo;

/// <summary>What customers think of a quarter of the products.</summary>
internal static class DemoReviews
{
    private const int PerProductMax = 4;
    private const int DaysMax = 700;
    private static readonly string[] _authors = ["Sanne V.", "Daan de J.", "Fatima E.", "Johan B.", "Lotte K.", "Ahmed A.", "Marieke S.", "Pieter W.", "Yara M.", "Kees van D.", "Noor H.", "Thijs R."];

    // From one star to five.
    private static readonly (string Title, string Text)[][] _texts =
    [
        [("Helaas niet goed", "Was na een week al stuk. Gelukkig kon ik het zonder gedoe terugbrengen in de winkel."), ("Teleurgesteld", "Voldoet niet aan wat er op de verpakking staat.")],
        [("Valt tegen", "Voor deze prijs had ik meer verwacht."), ("Matig", "Het doet het, maar de vorige die ik had was beter.")],
        [("Prima", "Doet wat het moet doen, niet meer en niet minder."), ("Gaat wel", "Goede prijs, de kwaliteit is gemiddeld.")],
        [("Heel tevreden", "Fijn product, snel in huis. Volgende keer neem ik twee."), ("Goede koop", "Ziet er mooi uit en werkt zoals het hoort."), ("Aanrader", "In de winkel eerst bekeken, daarna besteld in de app. Ging goed.")],
        [("Helemaal top", "Al de derde keer gekocht, het hele gezin is er blij mee."), ("Precies wat ik zocht", "Beter dan ik had gedacht, ik raad het iedereen aan."), ("Uitstekend", "Goede kwaliteit en netjes verpakt.")],
    ];

    // Most people who write are content.
    private static readonly int[] _ratings = [5, 4, 5, 4, 3, 5, 4, 2, 5, 4, 3, 5, 1, 4, 5];

    public static IEnumerable<ReviewRecord> Of(DemoAssortment assortment, DateOnly today)
    {
        var number = 0;
        foreach (var product in assortment.Sold.Where(product => DemoChance.Of(product.Sku.Text, "reviewed", 4) == 0))
        {
            var sku = product.Sku.Text;
            var first = DemoChance.Of(sku, "author", _authors.Length);
            for (var index = DemoChance.Of(sku, "reviews", PerProductMax); index >= 0; index--)
            {
                var about = $"{sku}/{index}";
                var author = (first + index) % _authors.Length;
                var rating = _ratings[DemoChance.Of(about, _ratings.Length)];
                var (title, text) = _texts[rating - 1][DemoChance.Of(about, "text", _texts[rating - 1].Length)];
                var day = today.AddDays(-1 - DemoChance.Of(about, "day", DaysMax));
                yield return new ReviewRecord(
                    DemoIds.Review(++number), product.Id, DemoIds.Customer(author + 1).Value, _authors[author], rating, title, text,
                    IsVerified: DemoChance.Of(about, "bought", 4) != 0, new DateTimeOffset(day, new TimeOnly(19, 30), TimeSpan.Zero));
            }
        }
    }
}
