using Omnichannel.Graph.Engine.Binding;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Loyalty;

/// <summary>Who may see and use whose points, and what proofs look like.</summary>
internal static class LoyaltyAccess
{
    private const int ProofLengthMax = 80;

    public static bool MayRead(Caller caller, CustomerId customer) => caller.CustomerId == customer || caller.Has(Scope.CustomersRead) || caller.Has(Scope.LoyaltyWrite);

    public static bool MayUse(Caller caller, CustomerId customer) => caller.CustomerId == customer || caller.Has(Scope.LoyaltyWrite);

    public static string Proof(string proofId)
    {
        var text = proofId.Trim();
        return text.Length is > 0 and <= ProofLengthMax && !text.Any(char.IsControl) ? text : throw InputRefusal.Of($"\"proofId\" has 1 to {ProofLengthMax} characters.");
    }
}
