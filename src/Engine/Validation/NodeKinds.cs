namespace Omnichannel.Graph.Engine.Validation;

/// <summary>What a rule can be called for.</summary>
[Flags]
internal enum NodeKinds
{
    None = 0,
    Document = 1 << 0,
    Operation = 1 << 1,
    Fragment = 1 << 2,
    VariableDefinition = 1 << 3,
    SelectionSet = 1 << 4,
    Field = 1 << 5,
    FragmentSpread = 1 << 6,
    InlineFragment = 1 << 7,

    Directive = 1 << 9,

    /// <summary>An argument of a field, not of a directive.</summary>
    FieldArgument = 1 << 10,

    /// <summary>A type condition, or the type of a variable.</summary>
    NamedType = 1 << 11,

    /// <summary>The whole value of an argument, or a variable's default.</summary>
    Value = 1 << 12,

    ObjectValue = 1 << 13,

    ObjectField = 1 << 14,
}
