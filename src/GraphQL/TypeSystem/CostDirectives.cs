namespace GraphQL.TypeSystem;

/// <summary>
/// The directives of the cost draft. A schema that uses them has them among its definitions: either its own, or this text behind its own. They
/// take effect where the executor bounds or reports costs.
/// </summary>
public static class CostDirectives
{
    /// <summary>The definitions of @cost and @listSize.</summary>
    public const string Sdl = """

        "What a field, its objects, or a given argument counts in an operation's cost."
        directive @cost("A number, 0 or more." weight: String!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR

        "How long a list is taken to be when an operation's cost is counted."
        directive @listSize(
          "The length where no slicing argument tells it."
          assumedSize: Int
          "Arguments whose value is the length, the largest where several are given; a dot goes into an input object."
          slicingArguments: [String!]
          "The fields of the value that have this length, where the field itself is no such list."
          sizedFields: [String!]
          "Whether exactly one slicing argument must be given."
          requireOneSlicingArgument: Boolean = true
        ) on FIELD_DEFINITION
        """;
}
