namespace Omnichannel.Graph.Orders;

/// <summary>The numbers of the module; the host binds them from the section <c>Orders</c>.</summary>
public sealed class OrdersOptions
{
    /// <summary>For how many minutes a quote is held, 1 to 60.</summary>
    public int QuoteMinutes { get; set; } = 15;

    /// <summary>For how many minutes a quote is held at least from the moment a payment was begun, 1 to 120.</summary>
    public int PaymentMinutes { get; set; } = 30;

    /// <summary>Within how many minutes an order must be paid in the store in which it was placed, 1 to 1440.</summary>
    public int PayInStoreMinutes { get; set; } = 120;

    /// <summary>After how many seconds somebody looks at a payment that was not finished, 1 to 3600.</summary>
    public int LookSeconds { get; set; } = 30;

    /// <summary>What the payment provider signs its notices with, at least 16 characters; null refuses all notices.</summary>
    public string? NoticeSecret { get; set; }

    /// <summary>The rate of value added tax on delivery, in hundredths of a percent.</summary>
    public int DeliveryVatRate { get; set; } = 2100;
}
