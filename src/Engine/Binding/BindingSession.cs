using Omnichannel.Graph.Engine.Binding.Entities;
using Omnichannel.Graph.Engine.Binding.Filtering;
using Omnichannel.Graph.Engine.Binding.Inputs;
using Omnichannel.Graph.Engine.Binding.Leaves;
using Omnichannel.Graph.Engine.Binding.Outputs;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding;

/// <summary>What is known while a schema is being bound.</summary>
internal sealed class BindingSession
{
    public BindingSession(Schema schema, BindingProblems problems, LeafCatalog leaves, Func<Type, bool>? isService)
    {
        Schema = schema;
        Problems = problems;
        Leaves = leaves;
        IsService = isService;
        Inputs = new InputCatalog(this);
        Outputs = new OutputCatalog(this);
    }

    public Schema Schema { get; }

    public BindingProblems Problems { get; }

    public LeafCatalog Leaves { get; }

    public InputCatalog Inputs { get; }

    public OutputCatalog Outputs { get; }

    public Dictionary<ObjectType, BoundEntity> Entities { get; } = [];

    /// <summary>Entities once more, by each of their keys but the first.</summary>
    public List<(ObjectType Type, BoundEntity Entity)> OtherKeys { get; } = [];

    public Dictionary<Type, FilterMap> Filters { get; init; } = [];

    public Dictionary<Type, Delegate> FromRequest { get; init; } = [];

    public HashSet<Type> FromUser { get; init; } = [];

    private Func<Type, bool>? IsService { get; }

    public void UseService(Type service, string coordinate, string user)
    {
        if (IsService?.Invoke(service) is false)
        {
            Problems.Add(coordinate, $"{user} needs {ClrName.Of(service)}, which is not registered.", "Add it to the services, or remove the parameter.");
        }
    }
}
