namespace Omnichannel.Graph.Engine.Validation.Limits.Cost;

/// <summary>The directives with which a schema says what it costs.</summary>
/// <seealso href="https://ibm.github.io/graphql-specs/cost-spec.html"/>
public static class CostDirectives
{
    internal const string Cost = "cost";
    internal const string ListSize = "listSize";

    /// <summary>Their definitions, as the IBM specification has them.</summary>
    /// <remarks>Apollo's schemas define the weight as <c>Int!</c>; their weights are read as well.</remarks>
    public const string Sdl = """
        "What a field, an argument or a value of a type weighs in the estimated cost of an operation."
        directive @cost(
          "A decimal number, such as `2.5`. The weights of a field and its arguments together count as 0 when they are negative."
          weight: String!
        ) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR

        "How long a list may be, for the estimated cost of an operation."
        directive @listSize(
          "The length where no slicing argument tells one."
          assumedSize: Int
          "Arguments that limit the length, such as `first`, or `input.first` for a field of an input object; of a list argument, its own length."
          slicingArguments: [String!]
          "Fields of the returned object that are the list, such as `edges`, where the field itself is none."
          sizedFields: [String!]
          "Whether exactly one of the slicing arguments must be given."
          requireOneSlicingArgument: Boolean = true
        ) on FIELD_DEFINITION
        """;
}
