using System.Diagnostics;

namespace Omnichannel.Graph.Engine.Types.Scalars;

/// <summary>The behaviour of the scalars that the language has (3.5.1 to 3.5.5).</summary>
internal static class BuiltInScalars
{
    private static readonly IntCoercion Int = new();
    private static readonly FloatCoercion Float = new();
    private static readonly StringCoercion String = new();
    private static readonly BooleanCoercion Boolean = new();
    private static readonly IdCoercion Id = new();

    public static ScalarCoercion CoercionOf(string name) => name switch
    {
        "Int" => Int,
        "Float" => Float,
        "String" => String,
        "Boolean" => Boolean,
        "ID" => Id,
        _ => throw new UnreachableException(),
    };
}
