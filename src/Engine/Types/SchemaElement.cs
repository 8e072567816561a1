namespace Omnichannel.Graph.Engine.Types;

/// <summary>What a schema coordinate names (3.14).</summary>
/// <param name="Kind">Which of the kinds of element.</param>
/// <param name="Element">The <see cref="NamedType"/>, <see cref="FieldDefinition"/>, <see cref="InputValueDefinition"/>, <see cref="EnumValueDefinition"/> or
/// <see cref="DirectiveDefinition"/>.</param>
internal sealed record SchemaElement(SchemaElementKind Kind, object Element);

/// <summary>The kinds of thing that a schema coordinate names.</summary>
internal enum SchemaElementKind
{
    /// <summary>A named type.</summary>
    NamedType,

    /// <summary>A field of an object type or interface.</summary>
    Field,

    /// <summary>A field of an input object.</summary>
    InputField,

    /// <summary>A value of an enum.</summary>
    EnumValue,

    /// <summary>An argument of a field.</summary>
    FieldArgument,

    /// <summary>A directive.</summary>
    Directive,

    /// <summary>An argument of a directive.</summary>
    DirectiveArgument,
}
