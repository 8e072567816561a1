using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Validation.Rules;

namespace Omnichannel.Graph.Engine.Validation;

/// <summary>Rules in the order in which they speak, and which of them each kind of node concerns.</summary>
internal sealed class RuleSet
{
    private readonly ImmutableArray<Func<ValidationRule>> _rules;

    public RuleSet(params ImmutableArray<Func<ValidationRule>> rules)
    {
        _rules = rules;
        var prototypes = Instantiate();
        Entered = new Table(prototypes, rule => rule.Enters);
        Left = new Table(prototypes, rule => rule.Leaves);
    }

    /// <summary>The rules of section 5, those of incremental delivery, and the reference implementation's guard against circular introspection.</summary>
    public static RuleSet Specified { get; } = new(
        () => new ExecutableDefinitions(),
        () => new KnownOperationTypes(),
        () => new UniqueOperationNames(),
        () => new LoneAnonymousOperation(),
        () => new SingleFieldSubscriptions(),
        () => new KnownTypeNames(),
        () => new FragmentsOnCompositeTypes(),
        () => new VariablesAreInputTypes(),
        () => new ScalarLeafs(),
        () => new FieldsOnCorrectType(),
        () => new UniqueFragmentNames(),
        () => new KnownFragmentNames(),
        () => new NoUnusedFragments(),
        () => new PossibleFragmentSpreads(),
        () => new NoFragmentCycles(),
        () => new UniqueVariableNames(),
        () => new NoUndefinedVariables(),
        () => new NoUnusedVariables(),
        () => new KnownDirectives(),
        () => new UniqueDirectivesPerLocation(),
        () => new DeferStreamDirectiveOnRootField(),
        () => new DeferStreamDirectiveOnValidOperations(),
        () => new DeferStreamDirectiveLabel(),
        () => new StreamDirectiveOnListField(),
        () => new KnownArgumentNames(),
        () => new UniqueArgumentNames(),
        () => new ValuesOfCorrectType(),
        () => new ProvidedRequiredArguments(),
        () => new VariablesInAllowedPosition(),
        () => new OverlappingFieldsCanBeMerged(),
        () => new UniqueInputFieldNames(),
        () => new MaxIntrospectionDepth());

    /// <summary><see cref="Specified"/> for a schema that does not show itself.</summary>
    public static RuleSet WithoutIntrospection { get; } = new(Specified._rules.Add(() => new NoSchemaIntrospection()));

    public Table Entered { get; }

    public Table Left { get; }

    public ValidationRule[] Instantiate()
    {
        var rules = new ValidationRule[_rules.Length];
        for (var index = 0; index < rules.Length; index++)
        {
            rules[index] = _rules[index]();
        }

        return rules;
    }

    /// <summary>Indexes of rules by kind of node.</summary>
    public sealed class Table(ValidationRule[] rules, Func<ValidationRule, NodeKinds> kindsOf)
    {
        public byte[] Document { get; } = Concerned(rules, kindsOf, NodeKinds.Document);

        public byte[] Operation { get; } = Concerned(rules, kindsOf, NodeKinds.Operation);

        public byte[] Fragment { get; } = Concerned(rules, kindsOf, NodeKinds.Fragment);

        public byte[] VariableDefinition { get; } = Concerned(rules, kindsOf, NodeKinds.VariableDefinition);

        public byte[] SelectionSet { get; } = Concerned(rules, kindsOf, NodeKinds.SelectionSet);

        public byte[] Field { get; } = Concerned(rules, kindsOf, NodeKinds.Field);

        public byte[] FragmentSpread { get; } = Concerned(rules, kindsOf, NodeKinds.FragmentSpread);

        public byte[] InlineFragment { get; } = Concerned(rules, kindsOf, NodeKinds.InlineFragment);

        public byte[] Directive { get; } = Concerned(rules, kindsOf, NodeKinds.Directive);

        public byte[] FieldArgument { get; } = Concerned(rules, kindsOf, NodeKinds.FieldArgument);

        public byte[] NamedType { get; } = Concerned(rules, kindsOf, NodeKinds.NamedType);

        public byte[] Value { get; } = Concerned(rules, kindsOf, NodeKinds.Value);

        public byte[] ObjectValue { get; } = Concerned(rules, kindsOf, NodeKinds.ObjectValue);

        public byte[] ObjectField { get; } = Concerned(rules, kindsOf, NodeKinds.ObjectField);

        private static byte[] Concerned(ValidationRule[] rules, Func<ValidationRule, NodeKinds> kindsOf, NodeKinds kind) =>
            [.. Enumerable.Range(0, rules.Length).Where(index => kindsOf(rules[index]).HasFlag(kind)).Select(index => (byte)index)];
    }
}
