using Microsoft.EntityFrameworkCore;

namespace Omnichannel.Graph.Data;

/// <summary>All modules' tables. One context for all of them, because placing an order is one transaction over carts, stock, offers and orders.</summary>
/// <remarks>Not for two operations at the same time: sibling fields of a request each take their own from <see cref="GraphDatabase"/>.</remarks>
public sealed class GraphDbContext(DbContextOptions<GraphDbContext> options) : DbContext(options)
{
    private readonly IReadOnlyList<IModelPart> _parts = options.GetExtension<ModelPartsExtension>().Parts;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        ColumnConventions.Apply(configurationBuilder, _parts.Select(part => part.GetType().Assembly).Append(typeof(Kernel.Money).Assembly).Distinct());

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var part in _parts)
        {
            part.Configure(modelBuilder);
        }

        ColumnConventions.NameColumns(modelBuilder.Model);
    }
}
