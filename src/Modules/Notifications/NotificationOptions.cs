namespace Omnichannel.Graph.Notifications;

/// <summary>The numbers of the module; the host binds them from the section <c>Notifications</c>.</summary>
public sealed class NotificationOptions
{
    /// <summary>The folder for messages that no other channel takes.</summary>
    public string Folder { get; set; } = ".data/messages";

    /// <summary>How long before a reservation ends its customer is told, more than 0.</summary>
    public TimeSpan ExpiringBefore { get; set; } = TimeSpan.FromHours(4);

    /// <summary>How long after a product was saved its customer is reminded of it, more than 0.</summary>
    public TimeSpan RemindAfter { get; set; } = TimeSpan.FromDays(3);

    /// <summary>How long after a delivery its customer is asked whether it was received well, more than 0.</summary>
    public TimeSpan AskAfter { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Where customers find the shop: messages link to <c>saved/ID</c> and <c>orders/ID</c> below it. Null puts no link into them.</summary>
    public Uri? ShopUrl { get; set; }

    /// <summary>For how many products at locations one customer may wait, 1 or more.</summary>
    public int WatchesMax { get; set; } = 50;

    /// <summary>How often sending is tried, 1 or more, before a message is set aside.</summary>
    public int AttemptsMax { get; set; } = 8;

    /// <summary>How long after the first attempt the second one comes; each later one comes after four times as long, at most after six hours.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one attempt may take. After it another node may try.</summary>
    public TimeSpan SendingMax { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The mail server; without a host mail is written to the folder.</summary>
    public MailOptions Mail { get; set; } = new();

    /// <summary>Who brings messages to telephones; without an address they are written to the folder.</summary>
    public WebhookOptions Webhook { get; set; } = new();
}

/// <summary>The mail server.</summary>
public sealed class MailOptions
{
    /// <summary>Its name; empty for none.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Whether to speak in secret, by STARTTLS. Without it nobody signs in.</summary>
    public bool IsEncrypted { get; set; } = true;

    /// <summary>Who signs in; empty for nobody.</summary>
    public string User { get; set; } = "";

    /// <summary>Their password.</summary>
    public string Password { get; set; } = "";

    /// <summary>From whom mail comes.</summary>
    public string From { get; set; } = "noreply@localhost";
}

/// <summary>Who brings messages to telephones: a gateway for <c>APP</c> and <c>SMS</c>.</summary>
public sealed class WebhookOptions
{
    /// <summary>Where messages are posted; null for nowhere.</summary>
    public Uri? Url { get; set; }

    /// <summary>With what they are signed, 16 characters or more.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Whether it may be an address of the own network.</summary>
    public bool IsPrivateAllowed { get; set; }
}
