using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Spec 5.6.3, Input Object Field Uniqueness: an input object is given each field once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness"/>
internal sealed class UniqueInputFieldNames : ValidationRule
{
    private readonly List<Dictionary<string, NameNode>> _levels = [];
    private int _depth;

    public override NodeKinds Enters => NodeKinds.ObjectValue | NodeKinds.ObjectField;

    public override NodeKinds Leaves => NodeKinds.ObjectValue;

    public override void EnterObjectValue(ObjectValueNode value, ValidationContext context)
    {
        if (_depth == _levels.Count)
        {
            _levels.Add(new Dictionary<string, NameNode>(StringComparer.Ordinal));
        }

        _levels[_depth++].Clear();
    }

    public override void LeaveObjectValue(ObjectValueNode value, ValidationContext context) => _depth--;

    public override void EnterObjectField(ObjectFieldNode field, ValidationContext context)
    {
        var names = _levels[_depth - 1];
        if (!names.TryAdd(field.Name.Value, field.Name))
        {
            context.Report(
                $"There can be only one input field named \"{field.Name.Value}\".", names[field.Name.Value], field.Name);
        }
    }
}
