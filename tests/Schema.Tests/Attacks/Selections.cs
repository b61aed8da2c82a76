using GraphQL.TypeSystem;

namespace Hub.Schema.Tests;

/// <summary>Everything that a view can select of a type, to a depth.</summary>
internal static class Selections
{
    // A place in a list is opaque; what it stands for differs with what else the hub holds.
    private static readonly string[] Places = ["cursor", "startCursor", "endCursor"];

    public static string Of(GraphQLSchema visible, GraphType type, int depth) => type.Named is CompositeType composite ? $" {{ __typename {Inside(visible, composite, depth)} }}" : "";

    private static string Inside(GraphQLSchema visible, CompositeType type, int depth)
    {
        if (type is not ObjectType) return string.Join(' ', visible.PossibleTypes(type).Select(possible => $"... on {possible.Name} {{ {Inside(visible, possible, depth)} }}"));
        return string.Join(' ', type.Fields
            .Where(field => !Places.Contains(field.Name) && !field.Arguments.Any(argument => argument.IsRequired) && (field.Type.Named is not CompositeType || depth > 0 || IsWrapping(field)))
            .Select(field => Alias(type, field) + Of(visible, field.Type, IsWrapping(field) ? depth : depth - 1)));
    }

    /// <summary>A page is no step further from its list.</summary>
    private static bool IsWrapping(FieldDefinition field) => field.Name is "nodes" or "pageInfo";

    // Fields of one name and of other types on the possible types of an interface must not meet under one name.
    private static string Alias(CompositeType type, FieldDefinition field) => $"{type.Name}_{field.Name}: {field.Name}";
}
