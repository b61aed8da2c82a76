namespace GraphQL.Language;

/// <summary>The nineteen places where a directive may be applied (section 3.13).</summary>
public enum DirectiveLocation
{
    Query,
    Mutation,
    Subscription,
    Field,
    FragmentDefinition,
    FragmentSpread,
    InlineFragment,
    VariableDefinition,
    Schema,
    Scalar,
    Object,
    FieldDefinition,
    ArgumentDefinition,
    Interface,
    Union,
    Enum,
    EnumValue,
    InputObject,
    InputFieldDefinition,
}

/// <summary>The specification's spelling of the places.</summary>
public static class DirectiveLocations
{
    private static readonly DirectiveLocation[] All = Enum.GetValues<DirectiveLocation>();

    private static readonly string[] Names =
    [
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION",
        "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE",
        "INPUT_OBJECT", "INPUT_FIELD_DEFINITION",
    ];

    /// <summary>The place as the specification spells it, such as FIELD_DEFINITION.</summary>
    public static string Name(this DirectiveLocation location) => Names[(int)location];

    /// <summary>The place of that spelling, or null.</summary>
    public static DirectiveLocation? Parse(string name) =>
        Array.IndexOf(Names, name) is var index and >= 0 ? All[index] : null;
}
