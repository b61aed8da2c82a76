namespace GraphQL.Tests.Validation;

public sealed class DirectivesAreInValidLocations
{
    [Fact]
    public void A_directive_stands_where_its_definition_says() => Check.Valid("query @once { dog @once { name } }");

    [Fact]
    public void Elsewhere_it_is_refused() => Check.Finds(
        "query ($v: Boolean! @once) @include(if: true) { ...F @note(text: \"a\") } fragment F on Query @once { dog @skip(if: $v) { name } }",
        "Directive \"@once\" may not be used on VARIABLE_DEFINITION. (1:21)",
        "Directive \"@include\" may not be used on QUERY. (1:28)",
        "Directive \"@note\" may not be used on FRAGMENT_SPREAD. (1:54)",
        "Directive \"@once\" may not be used on FRAGMENT_DEFINITION. (1:93)");
}
