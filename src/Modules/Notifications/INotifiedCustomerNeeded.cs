using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Notifications;

/// <summary><c>NotifiedCustomerNeeded</c>.</summary>
internal interface INotifiedCustomerNeeded : IProblem
{
    string IProblem.Message => "Sign in as a customer: nobody else is told anything.";
}
