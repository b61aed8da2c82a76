namespace GraphQL.Tests.Validation;

public sealed class OperationTypeExistence
{
    [Fact]
    public void A_kind_of_operation_that_the_schema_has_is_supported() => Check.Valid("subscription { barked { name } }");

    [Fact]
    public void A_mutation_of_a_schema_without_mutations_is_refused() => Check.Finds(
        "mutation { anything }", "The mutation operation is not supported by the schema. (1:1)");
}
