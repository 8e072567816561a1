namespace Omnichannel.Graph.Notifications.Contract;

/// <summary>What notifications tell. Nothing but ids is in it; whoever reacts asks for the rest.</summary>
public static class NotificationTopics
{
    /// <summary>A customer was told something. The key is <c>customer/notification</c>, both as 32 digits.</summary>
    public const string Added = "notification";

    /// <summary>A customer has said how an order was received. The key is the order's, as 32 digits.</summary>
    public const string Received = "order-received";

    /// <summary>A customer waits for a product at a location. The key is that of the stock level.</summary>
    public const string StockWatch = "stock-watch";
}
