using System.Reflection;

namespace Omnichannel.Graph.Engine.Binding;

/// <summary>C# members as a reader would write them, for messages.</summary>
internal static class ClrName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{Of(underlying)}?";
        }

        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[]";
        }

        var prefix = type is { IsNested: true, IsGenericParameter: false } ? $"{Of(type.DeclaringType!)}." : "";
        var name = type.Name.Split('`')[0];
        return type.IsGenericType
            ? $"{prefix}{name}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>"
            : prefix + name;
    }

    public static string Of(ClrShape shape) => shape.IsAnnotatedNullable ? $"{Of(shape.Type)}?" : Of(shape.Type);

    public static string Of(PropertyInfo property) => $"{Of(property.DeclaringType!)}.{property.Name}";

    // The compiler's names of lambdas hold characters that no written name has.
    public static string Of(MethodInfo method) => method.Name.Contains('<', StringComparison.Ordinal)
        ? $"a lambda in {Of(Written(method.DeclaringType!))}"
        : $"{Of(method.DeclaringType!)}.{method.Name}";

    private static Type Written(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal) && type.DeclaringType is { } outer ? Written(outer) : type;
}
