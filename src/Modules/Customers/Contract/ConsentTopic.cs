namespace Omnichannel.Graph.Customers.Contract;

/// <summary>What a customer may agree to.</summary>
public enum ConsentTopic
{
    /// <summary>Offers and news for everybody.</summary>
    Marketing,

    /// <summary>Offers chosen by what they bought.</summary>
    PersonalOffers,

    /// <summary>Reminders of saved products and of lists.</summary>
    Reminders,

    /// <summary>Questions about what they think of the shop.</summary>
    Surveys,

    /// <summary>That their visits are counted.</summary>
    Analytics,
}
