namespace GraphQL.Tests.Validation;

public sealed class DirectivesAreUniquePerLocation
{
    [Fact]
    public void Repeatable_ones_may_repeat() => Check.Valid("{ dog @note(text: \"a\") @note(text: \"b\") @once { name @once } }");

    [Fact]
    public void Others_may_not() => Check.Finds(
        "{ dog @once @once { name } }", "The directive \"@once\" can only be used once at this location. (1:7) (1:13)");
}
