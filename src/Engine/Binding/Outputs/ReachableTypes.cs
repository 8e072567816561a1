using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Outputs;

/// <summary>The object types that some operation can reach.</summary>
internal static class ReachableTypes
{
    public static IReadOnlySet<ObjectType> Of(Schema schema)
    {
        var reached = new HashSet<ObjectType>();
        var waiting = new Stack<ObjectType>(new[] { schema.QueryType, schema.MutationType, schema.SubscriptionType }.OfType<ObjectType>());
        while (waiting.TryPop(out var type))
        {
            if (!reached.Add(type))
            {
                continue;
            }

            foreach (var field in type.Fields.Where(field => field.Type.Named.IsComposite))
            {
                foreach (var possible in schema.PossibleTypes(field.Type.Named))
                {
                    waiting.Push(possible);
                }
            }
        }

        return reached;
    }
}
