namespace Omnichannel.Graph.Customers.Rows;

/// <summary>What sort of identity.</summary>
internal enum IdentityKind
{
    Card,
    Login,
    Phone,
    Email,
    Social,
}
