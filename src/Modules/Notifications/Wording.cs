using System.Globalization;

using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Notifications.Rows;

namespace Omnichannel.Graph.Notifications;

/// <summary>A title and a text in both languages.</summary>
internal sealed record Wording
{
    private Wording(string titleNl, string titleEn, string textNl, string textEn)
    {
        TitleNl = Cut(titleNl, NotificationsModel.TitleLengthMax);
        TitleEn = Cut(titleEn, NotificationsModel.TitleLengthMax);
        TextNl = Cut(textNl, NotificationsModel.TextLengthMax);
        TextEn = Cut(textEn, NotificationsModel.TextLengthMax);
    }

    public string TitleNl { get; }

    public string TitleEn { get; }

    public string TextNl { get; }

    public string TextEn { get; }

    public static Wording OrderConfirmed(string number) => new(
        $"Bestelling {number} is bevestigd",
        $"Order {number} is confirmed",
        $"Bedankt voor uw bestelling {number}. We laten het weten zodra er nieuws is.",
        $"Thank you for order {number}. We will tell you as soon as there is news.");

    public static Wording OrderShipped(string number) => new(
        $"Bestelling {number} is onderweg", $"Order {number} is on its way", $"Uw bestelling {number} is verzonden.", $"Your order {number} was shipped.");

    public static Wording OrderReady(string number, string? place, string? code) => new(
        $"Bestelling {number} ligt klaar",
        $"Order {number} is ready",
        $"U kunt bestelling {number} ophalen{When(place, " bij ")}.{When(code, " Uw afhaalcode is ", ".")}",
        $"You can collect order {number}{When(place, " at ")}.{When(code, " Your collection code is ", ".")}");

    public static Wording OrderDelivered(string number) => new(
        $"Bestelling {number} is bezorgd", $"Order {number} was delivered", $"Uw bestelling {number} is bezorgd.", $"Your order {number} was delivered.");

    public static Wording OrderCancelled(string number) => new(
        $"Bestelling {number} is geannuleerd",
        $"Order {number} was cancelled",
        $"Uw bestelling {number} is geannuleerd. Wat u betaald heeft, krijgt u terug.",
        $"Your order {number} was cancelled. What you have paid is given back.");

    public static Wording ReservationConfirmed(ReservedThing thing) => new(
        $"{thing.NameNl} is gereserveerd",
        $"{thing.NameEn} is reserved",
        $"{thing.Store} bewaart {thing.Quantity} x {thing.NameNl} voor u{When(thing.UntilNl, " tot ")}. Uw code is {thing.Code}.",
        $"{thing.Store} keeps {thing.Quantity} x {thing.NameEn} for you{When(thing.UntilEn, " until ")}. Your code is {thing.Code}.");

    public static Wording ReservationReady(ReservedThing thing) => new(
        $"{thing.NameNl} ligt klaar",
        $"{thing.NameEn} is ready",
        $"{thing.Store} heeft {thing.Quantity} x {thing.NameNl} voor u klaargelegd{When(thing.UntilNl, " tot ")}. Uw code is {thing.Code}.",
        $"{thing.Store} has put {thing.Quantity} x {thing.NameEn} aside for you{When(thing.UntilEn, " until ")}. Your code is {thing.Code}.");

    public static Wording ReservationExpiring(ReservedThing thing) => new(
        $"Uw reservering van {thing.NameNl} verloopt bijna",
        $"Your reservation of {thing.NameEn} ends soon",
        $"{thing.Store} bewaart {thing.Quantity} x {thing.NameNl} nog voor u{When(thing.UntilNl, " tot ")}. Uw code is {thing.Code}.",
        $"{thing.Store} still keeps {thing.Quantity} x {thing.NameEn} for you{When(thing.UntilEn, " until ")}. Your code is {thing.Code}.");

    public static Wording BackInStock(string nameNl, string nameEn, string store, int available) => new(
        $"{nameNl} is er weer",
        $"{nameEn} is back",
        string.Create(CultureInfo.InvariantCulture, $"{store} heeft {nameNl} weer: {available} op voorraad."),
        string.Create(CultureInfo.InvariantCulture, $"{store} has {nameEn} again: {available} in stock."));

    public static Wording SavedItem(SavedThing thing) => new(
        $"U bewaarde {thing.NameNl}",
        $"You saved {thing.NameEn}",
        string.Create(CultureInfo.InvariantCulture, $"Toen u {thing.NameNl} bewaarde waren er {thing.AvailableThen} op voorraad, nu {thing.AvailableNow}.")
            + (thing.PriceThen is { } then && then != thing.PriceNow ? $" De prijs was {Amount(then)} en is nu {Amount(thing.PriceNow)}." : $" De prijs is {Amount(thing.PriceNow)}."),
        string.Create(CultureInfo.InvariantCulture, $"When you saved {thing.NameEn} there were {thing.AvailableThen} in stock, now {thing.AvailableNow}.")
            + (thing.PriceThen is { } before && before != thing.PriceNow ? $" The price was {Amount(before)} and is {Amount(thing.PriceNow)} now." : $" The price is {Amount(thing.PriceNow)}."));

    public static Wording ReceivedWell(string number) => new(
        $"Is bestelling {number} goed aangekomen?",
        $"Was order {number} received well?",
        $"Laat ons weten of bestelling {number} goed is aangekomen, of dat er iets anders nodig is.",
        $"Tell us whether order {number} was received well, or whether something else is needed.");

    // The same in both languages, so that nobody reads a point for a comma.
    private static string Amount(Money money) => string.Create(CultureInfo.InvariantCulture, $"{money.Currency.Code} {money.Minor / 100}.{money.Minor % 100:00}");

    private static string When(string? part, string before, string after = "") => part is { Length: > 0 } ? before + part + after : "";

    private static string Cut(string text, int lengthMax) => text.Length <= lengthMax ? text : text[..lengthMax];
}

/// <summary>What a store keeps, as it is said.</summary>
internal sealed record ReservedThing(string NameNl, string NameEn, int Quantity, string Store, string Code, DateTimeOffset? Until)
{
    /// <summary>In the time of the store.</summary>
    public string? UntilNl => Until?.ToString("d-M HH:mm", CultureInfo.InvariantCulture);

    public string? UntilEn => Until?.ToString("d MMM HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>What somebody saved, as it was then and is now.</summary>
internal sealed record SavedThing(string NameNl, string NameEn, int AvailableThen, int AvailableNow, Money? PriceThen, Money PriceNow);
