using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Data;

/// <summary>An id type that holds one GUID, as that GUID.</summary>
internal sealed class GuidIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => GuidIdConverter.Of<TId>(value))
    where TId : struct, IEntityId<TId>;

/// <summary>Which types are ids of one GUID, and how they are made.</summary>
internal static class GuidIdConverter
{
    public static bool IsGuidId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEntityId<>));

    // Expressions cannot call static members of interfaces.
    public static TId Of<TId>(Guid value)
        where TId : struct, IEntityId<TId> =>
        TId.FromGuid(value);
}
