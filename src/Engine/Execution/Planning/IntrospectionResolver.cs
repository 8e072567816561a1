using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Types.Introspection;

namespace Omnichannel.Graph.Engine.Execution.Planning;

/// <summary>Fields of introspection, answered from the schema itself (4).</summary>
internal sealed class IntrospectionResolver(Func<object, InputObject, object?> read) : FieldResolver
{
    public static IntrospectionResolver? For(Schema schema, ObjectType type, FieldDefinition field)
    {
        if (field.Name == "__schema")
        {
            return new IntrospectionResolver((_, _) => schema);
        }

        if (field.Name == "__type")
        {
            return new IntrospectionResolver((_, arguments) => schema.Type((string)arguments["name"]!));
        }

        if (field.Name == "__typename")
        {
            return new IntrospectionResolver((_, _) => type.Name);
        }

        return type.IsIntrospection && IntrospectionFields.Find(type.Name, field.Name) is { } found
            ? new IntrospectionResolver(found)
            : null;
    }

    public override ValueTask ResolveAsync(FieldContext context)
    {
        var arguments = (InputObject?)context.Arguments ?? [];
        for (var index = 0; index < context.Count; index++)
        {
            context.Values[index] = read(context.Parents[index], arguments);
        }

        return ValueTask.CompletedTask;
    }
}
