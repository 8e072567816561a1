namespace Omnichannel.Graph.Engine.Types.SchemaRules;

/// <summary>Checks a schema by the rules for type systems (3).</summary>
internal static class SchemaValidator
{
    /// <summary>Everything that is wrong with a schema; empty when it may be served.</summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema)
    {
        var errors = new SchemaErrors();
        RootTypes.Check(schema, errors);
        foreach (var directive in schema.Directives)
        {
            Directives.Check(directive, errors);
        }

        var defaults = new DefaultValueCycles(errors);
        foreach (var type in schema.Types)
        {
            CheckType(type, defaults, errors);
        }

        new FiniteInputObjects(schema, errors).Check();
        return errors.Items;
    }

    private static void CheckType(NamedType type, DefaultValueCycles defaults, SchemaErrors errors)
    {
        if (!BuiltInDefinitions.IsBuiltInType(type.Name))
        {
            Names.Check(type.Name, type.Definition, errors);
        }

        switch (type)
        {
            case ComplexType complex:
                Fields.Check(complex, errors);
                Implementations.Check(complex, errors);
                break;
            case UnionType union:
                Unions.Check(union, errors);
                break;
            case EnumType enumType:
                Enums.Check(enumType, errors);
                break;
            case InputObjectType input:
                InputObjects.Check(input, errors);
                defaults.Check(input);
                break;
            default:
                break;
        }
    }
}
