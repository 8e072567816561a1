using System.Reflection;
using System.Text;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Data;

/// <summary>How values become columns, the same for every module and every database.</summary>
internal static class ColumnConventions
{
    private const int CodeLengthMax = 64;

    /// <param name="assemblies">Where id types are looked for.</param>
    public static void Apply(ModelConfigurationBuilder configuration, IEnumerable<Assembly> assemblies)
    {
        configuration.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configuration.Properties<Currency>().HaveConversion<CurrencyCode>().HaveMaxLength(3);
        configuration.Properties<Sku>().HaveConversion<SkuText>().HaveMaxLength(40);
        configuration.Properties<Channel>().HaveConversion<ChannelCode>().HaveMaxLength(32);
        configuration.Properties<Quantity>().HaveConversion<QuantityUnits>();
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(CodeLengthMax);
        foreach (var id in assemblies.SelectMany(assembly => assembly.ExportedTypes).Where(GuidIdConverter.IsGuidId))
        {
            configuration.Properties(id).HaveConversion(typeof(GuidIdConverter<>).MakeGenericType(id));
        }
    }

    /// <summary>Snake case, unless the column was named.</summary>
    public static void NameColumns(IMutableModel model)
    {
        foreach (var type in model.GetEntityTypes())
        {
            NameColumns(type, "");
        }
    }

    private static void NameColumns(IMutableTypeBase type, string prefix)
    {
        foreach (var property in type.GetDeclaredProperties())
        {
            if (property.FindAnnotation(RelationalAnnotationNames.ColumnName) is null)
            {
                property.SetColumnName(prefix + SnakeCase(property.Name));
            }
        }

        foreach (var complex in type.GetDeclaredComplexProperties())
        {
            NameColumns(complex.ComplexType, $"{prefix}{SnakeCase(complex.Name)}_");
        }
    }

    private static string SnakeCase(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        foreach (var character in name)
        {
            if (char.IsUpper(character) && snake.Length > 0)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(character));
        }

        return snake.ToString();
    }
}
