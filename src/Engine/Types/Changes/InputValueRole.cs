namespace Omnichannel.Graph.Engine.Types.Changes;

/// <summary>What an input value is part of.</summary>
internal enum InputValueRole
{
    /// <summary>A field of an input object.</summary>
    InputField,

    /// <summary>An argument of a field.</summary>
    FieldArgument,

    /// <summary>An argument of a directive.</summary>
    DirectiveArgument,
}
