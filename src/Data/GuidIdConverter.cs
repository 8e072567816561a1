using System.Linq.Expressions;

using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Omnichannel.Graph.Data;

/// <summary>An id type that holds one GUID, as that GUID.</summary>
internal sealed class GuidIdConverter<TId>() : ValueConverter<TId, Guid>(GuidIdConverter.Read<TId>(), GuidIdConverter.Make<TId>())
    where TId : struct;

/// <summary>Which types are ids of one GUID, and how they are taken apart and put together.</summary>
internal static class GuidIdConverter
{
    private const string Value = "Value";

    public static bool IsGuidId(Type type) =>
        type is { IsValueType: true, IsGenericType: false } && type.Name.EndsWith("Id", StringComparison.Ordinal)
            && type.GetProperty(Value)?.PropertyType == typeof(Guid) && type.GetConstructor([typeof(Guid)]) is not null;

    public static Expression<Func<TId, Guid>> Read<TId>()
    {
        var id = Expression.Parameter(typeof(TId), "id");
        return Expression.Lambda<Func<TId, Guid>>(Expression.Property(id, Value), id);
    }

    public static Expression<Func<Guid, TId>> Make<TId>()
    {
        var value = Expression.Parameter(typeof(Guid), "value");
        return Expression.Lambda<Func<Guid, TId>>(Expression.New(typeof(TId).GetConstructor([typeof(Guid)])!, value), value);
    }
}
