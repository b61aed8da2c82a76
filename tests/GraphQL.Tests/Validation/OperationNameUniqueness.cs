namespace GraphQL.Tests.Validation;

public sealed class OperationNameUniqueness
{
    [Fact]
    public void Operations_with_names_of_their_own_stand_together() => Check.Valid("query A { dog { name } } query B { cat { name } } ");

    [Fact]
    public void Two_operations_of_one_name_are_refused_even_of_different_kinds() => Check.Finds(
        "query A { dog { name } } subscription A { meowed { name } }", "There can be only one operation named \"A\". (1:7) (1:39)");
}
