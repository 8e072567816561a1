using Microsoft.EntityFrameworkCore;

namespace Omnichannel.Graph.Data;

/// <summary>A module's tables. Its assembly holds their migrations too.</summary>
/// <remarks>Registered with <c>TryAddEnumerable</c>. Tables are named <c>module_thing</c>; columns follow their properties in snake case.</remarks>
public interface IModelPart
{
    /// <summary>Adds the module's rows to the model.</summary>
    void Configure(ModelBuilder model);
}
