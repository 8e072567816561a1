using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SchemaRules;

/// <summary>A type that implements an interface has what the interface promises (3.6, IsValidImplementation).</summary>
internal static class Implementations
{
    public static void Check(ComplexType type, SchemaErrors errors)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var declared in type.DeclaredInterfaces)
        {
            if (declared is not InterfaceType implemented)
            {
                errors.Add($"Type {type} must only implement Interface types, it cannot implement {declared}.", NodesFor(type, declared));
            }
            else if (implemented == type)
            {
                errors.Add($"Type {type} cannot implement itself because it would create a circular reference.", NodesFor(type, implemented));
            }
            else if (!names.Add(implemented.Name))
            {
                errors.Add($"Type {type} can only implement {implemented} once.", NodesFor(type, implemented));
            }
            else
            {
                CheckAncestors(type, implemented, errors);
                CheckFields(type, implemented, errors);
            }
        }
    }

    private static void CheckAncestors(ComplexType type, InterfaceType implemented, SchemaErrors errors)
    {
        foreach (var ancestor in implemented.DeclaredInterfaces)
        {
            if (!type.DeclaredInterfaces.Contains(ancestor))
            {
                var message = ancestor == type
                    ? $"Type {type} cannot implement {implemented} because it would create a circular reference."
                    : $"Type {type} must implement {ancestor} because it is implemented by {implemented}.";
                errors.Add(message, [.. NodesFor(implemented, ancestor), .. NodesFor(type, implemented)]);
            }
        }
    }

    private static void CheckFields(ComplexType type, InterfaceType implemented, SchemaErrors errors)
    {
        foreach (var promised in implemented.Fields)
        {
            if (type.Field(promised.Name) is not { } field)
            {
                errors.Add($"Interface field {promised} expected but {type} does not provide it.", [promised.Definition, .. SchemaErrors.NodesOf(type)]);
                continue;
            }

            if (!TypeComparer.IsSubType(field.Type, promised.Type))
            {
                errors.Add(
                    $"Interface field {promised} expects type {promised.Type} but {field} is type {field.Type}.",
                    promised.Definition?.Type,
                    field.Definition?.Type);
            }

            CheckArguments(field, promised, errors);
            if (field.DeprecationReason is not null && promised.DeprecationReason is null)
            {
                errors.Add(
                    $"Interface field {promised} is not deprecated, so implementation field {field} must not be deprecated.",
                    SchemaErrors.DeprecatedIn(field.Directives),
                    field.Definition?.Type);
            }
        }
    }

    private static void CheckArguments(FieldDefinition field, FieldDefinition promised, SchemaErrors errors)
    {
        foreach (var promisedArgument in promised.Arguments)
        {
            if (field.Argument(promisedArgument.Name) is not { } argument)
            {
                errors.Add(
                    $"Interface field argument {promisedArgument} expected but {field} does not provide it.", promisedArgument.Definition, field.Definition);
            }
            else if (!TypeComparer.AreEqual(promisedArgument.Type, argument.Type))
            {
                errors.Add(
                    $"Interface field argument {promisedArgument} expects type {promisedArgument.Type} but {argument} is type {argument.Type}.",
                    promisedArgument.Definition?.Type,
                    argument.Definition?.Type);
            }
        }

        foreach (var argument in field.Arguments)
        {
            if (argument.IsRequired && promised.Argument(argument.Name) is null)
            {
                errors.Add(
                    $"Argument \"{argument}\" must not be required type \"{argument.Type}\" if not provided by the Interface field \"{promised}\".",
                    argument.Definition,
                    promised.Definition);
            }
        }
    }

    private static IEnumerable<SyntaxNode?> NodesFor(NamedType type, NamedType implemented) => SchemaErrors.NodesOf(type)
        .OfType<SyntaxNode>()
        .SelectMany(node => SdlMembers.InterfacesOf(node))
        .Where(node => node.Name.Value == implemented.Name);
}
