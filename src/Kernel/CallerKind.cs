namespace Omnichannel.Graph.Kernel;

/// <summary>As what somebody calls.</summary>
public enum CallerKind
{
    /// <summary>Without a token: may read what is public.</summary>
    Anonymous,

    /// <summary>A guest, whose token says nothing but which guest.</summary>
    Guest,

    /// <summary>A customer who has signed in.</summary>
    Customer,

    /// <summary>Somebody who works in a shop.</summary>
    Associate,

    /// <summary>Somebody at the service desk.</summary>
    Service,

    /// <summary>A screen in a shop.</summary>
    Kiosk,

    /// <summary>Another system of the retailer: till, ERP, warehouse.</summary>
    Connector,
}
