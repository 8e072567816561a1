using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation;

/// <summary>A rule of section 5. Made for one validation, so that what it remembers stays in it.</summary>
internal abstract class ValidationRule
{
    /// <summary>The nodes before whose children it is called.</summary>
    public virtual NodeKinds Enters => NodeKinds.None;

    /// <summary>The nodes after whose children it is called: documents, fields, directives and object values.</summary>
    public virtual NodeKinds Leaves => NodeKinds.None;

    public virtual void EnterDocument(DocumentNode document, ValidationContext context)
    {
    }

    public virtual void LeaveDocument(DocumentNode document, ValidationContext context)
    {
    }

    public virtual void EnterOperation(OperationDefinitionNode operation, ValidationContext context)
    {
    }

    public virtual void LeaveOperation(OperationDefinitionNode operation, ValidationContext context)
    {
    }

    public virtual void EnterFragment(FragmentDefinitionNode fragment, ValidationContext context)
    {
    }

    public virtual void EnterVariableDefinition(VariableDefinitionNode variable, ValidationContext context)
    {
    }

    /// <summary>Not called for the selection set of an inline fragment.</summary>
    public virtual void EnterSelectionSet(SelectionSetNode selectionSet, ValidationContext context)
    {
    }

    public virtual void EnterField(FieldNode field, ValidationContext context)
    {
    }

    public virtual void LeaveField(FieldNode field, ValidationContext context)
    {
    }

    public virtual void EnterFragmentSpread(FragmentSpreadNode spread, ValidationContext context)
    {
    }

    public virtual void EnterInlineFragment(InlineFragmentNode fragment, ValidationContext context)
    {
    }

    public virtual void EnterDirective(DirectiveNode directive, ValidationContext context)
    {
    }

    public virtual void LeaveDirective(DirectiveNode directive, ValidationContext context)
    {
    }

    public virtual void EnterFieldArgument(ArgumentNode argument, ValidationContext context)
    {
    }

    public virtual void EnterNamedType(NamedTypeNode type, ValidationContext context)
    {
    }

    public virtual void EnterValue(ValueNode value, ValidationContext context)
    {
    }

    public virtual void EnterObjectValue(ObjectValueNode value, ValidationContext context)
    {
    }

    public virtual void LeaveObjectValue(ObjectValueNode value, ValidationContext context)
    {
    }

    public virtual void EnterObjectField(ObjectFieldNode field, ValidationContext context)
    {
    }
}
