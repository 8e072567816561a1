using Microsoft.EntityFrameworkCore;

namespace Omnichannel.Graph.Data.Writing;

/// <summary>Which failures mean that another command was faster, so that this one, run again, sees what the other did.</summary>
internal static class LostRaces
{
    public static bool Is(DatabaseProvider provider, Exception exception) =>
        exception is DbUpdateConcurrencyException || provider.IsLostRace(exception) || provider.IsDuplicate(exception);
}
