namespace GraphQL.Tests.Validation;

public sealed class ExecutableDefinitions
{
    [Fact]
    public void Operations_and_fragments_are_executable() => Check.Valid("{ ...F } fragment F on Query { dog { name } }");

    [Fact]
    public void Types_directives_and_schemas_are_not() => Check.Finds(
        "{ dog { name } }\ntype Cow { name: String }\nextend type Dog { color: String }\nschema { query: Query }\ndirective @x on FIELD",
        "The \"Cow\" definition is not executable. (2:1)",
        "The \"Dog\" definition is not executable. (3:1)",
        "The schema definition is not executable. (4:1)",
        "The \"x\" definition is not executable. (5:1)");
}
