namespace Omnichannel.Graph.Engine.Language;

/// <summary>The grammar of type system extensions (3.2): each must add something.</summary>
internal static class ExtensionSyntax
{
    /// <summary>Reads what stands after <c>extend</c>.</summary>
    public static DefinitionNode Read(ref SyntaxReader reader, int start)
    {
        if (reader.SkipKeyword("type"u8))
        {
            return ReadObject(ref reader, start);
        }

        if (reader.SkipKeyword("schema"u8))
        {
            return ReadSchema(ref reader, start);
        }

        if (reader.SkipKeyword("scalar"u8))
        {
            return ReadScalar(ref reader, start);
        }

        if (reader.SkipKeyword("interface"u8))
        {
            return ReadInterface(ref reader, start);
        }

        if (reader.SkipKeyword("union"u8))
        {
            return ReadUnion(ref reader, start);
        }

        if (reader.SkipKeyword("enum"u8))
        {
            return ReadEnum(ref reader, start);
        }

        return reader.SkipKeyword("input"u8) ? ReadInputObject(ref reader, start) : throw reader.Unexpected();
    }

    private static SchemaExtensionNode ReadSchema(ref SyntaxReader reader, int start)
    {
        var directives = ValueSyntax.ReadDirectives(ref reader, isConst: true);
        var operationTypes = DefinitionSyntax.ReadOperationTypes(ref reader);
        return directives.IsEmpty && operationTypes.IsEmpty
            ? throw reader.Unexpected()
            : new SchemaExtensionNode
            {
                Directives = directives,
                OperationTypes = operationTypes,
                Location = reader.LocationFrom(start),
            };
    }

    private static ScalarTypeExtensionNode ReadScalar(ref SyntaxReader reader, int start)
    {
        var name = reader.ReadName();
        var directives = ValueSyntax.ReadDirectives(ref reader, isConst: true);
        return directives.IsEmpty
            ? throw reader.Unexpected()
            : new ScalarTypeExtensionNode
            {
                Name = name,
                Directives = directives,
                Location = reader.LocationFrom(start),
            };
    }

    private static ObjectTypeExtensionNode ReadObject(ref SyntaxReader reader, int start)
    {
        var name = reader.ReadName();
        var interfaces = DefinitionSyntax.ReadInterfaces(ref reader);
        var directives = ValueSyntax.ReadDirectives(ref reader, isConst: true);
        var fields = DefinitionSyntax.ReadFields(ref reader);
        return interfaces.IsEmpty && directives.IsEmpty && fields.IsEmpty
            ? throw reader.Unexpected()
            : new ObjectTypeExtensionNode
            {
                Name = name,
                Interfaces = interfaces,
                Directives = directives,
                Fields = fields,
                Location = reader.LocationFrom(start),
            };
    }

    private static InterfaceTypeExtensionNode ReadInterface(ref SyntaxReader reader, int start)
    {
        var name = reader.ReadName();
        var interfaces = DefinitionSyntax.ReadInterfaces(ref reader);
        var directives = ValueSyntax.ReadDirectives(ref reader, isConst: true);
        var fields = DefinitionSyntax.ReadFields(ref reader);
        return interfaces.IsEmpty && directives.IsEmpty && fields.IsEmpty
            ? throw reader.Unexpected()
            : new InterfaceTypeExtensionNode
            {
                Name = name,
                Interfaces = interfaces,
                Directives = directives,
                Fields = fields,
                Location = reader.LocationFrom(start),
            };
    }

    private static UnionTypeExtensionNode ReadUnion(ref SyntaxReader reader, int start)
    {
        var name = reader.ReadName();
        var directives = ValueSyntax.ReadDirectives(ref reader, isConst: true);
        var types = DefinitionSyntax.ReadUnionMembers(ref reader);
        return directives.IsEmpty && types.IsEmpty
            ? throw reader.Unexpected()
            : new UnionTypeExtensionNode
            {
                Name = name,
                Directives = directives,
                Types = types,
                Location = reader.LocationFrom(start),
            };
    }

    private static EnumTypeExtensionNode ReadEnum(ref SyntaxReader reader, int start)
    {
        var name = reader.ReadName();
        var directives = ValueSyntax.ReadDirectives(ref reader, isConst: true);
        var values = DefinitionSyntax.ReadEnumValues(ref reader);
        return directives.IsEmpty && values.IsEmpty
            ? throw reader.Unexpected()
            : new EnumTypeExtensionNode
            {
                Name = name,
                Directives = directives,
                Values = values,
                Location = reader.LocationFrom(start),
            };
    }

    private static InputObjectTypeExtensionNode ReadInputObject(ref SyntaxReader reader, int start)
    {
        var name = reader.ReadName();
        var directives = ValueSyntax.ReadDirectives(ref reader, isConst: true);
        var fields = DefinitionSyntax.ReadInputFields(ref reader);
        return directives.IsEmpty && fields.IsEmpty
            ? throw reader.Unexpected()
            : new InputObjectTypeExtensionNode
            {
                Name = name,
                Directives = directives,
                Fields = fields,
                Location = reader.LocationFrom(start),
            };
    }
}
